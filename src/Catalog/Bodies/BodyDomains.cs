using OS2.Catalog.Data;

namespace OS2.Catalog.Bodies;

/// <summary>Mail domains whose people are let in as members of a public body without being asked about.</summary>
public sealed class BodyDomains(Database database)
{
    private const string SelectAll = "SELECT MailDomain, BodySlug, AddedAt FROM BodyMailDomain";
    private const string SelectDomain = "SELECT MailDomain, BodySlug, AddedAt FROM BodyMailDomain WHERE MailDomain = @MailDomain";
    private const string InsertDomain = "INSERT INTO BodyMailDomain (MailDomain, BodySlug, AddedAt) VALUES (@MailDomain, @BodySlug, @At)";
    private const string DeleteDomain = "DELETE FROM BodyMailDomain WHERE MailDomain = @MailDomain";

    public Task<IReadOnlyList<BodyDomain>> AllAsync(CancellationToken cancel) => database.QueryAsync<BodyDomain>(SelectAll, null, cancel);

    /// <summary>The body that lets in everybody with an address of this domain, or null. A subdomain is another domain.</summary>
    public async Task<string?> BodyOfAsync(string email, CancellationToken cancel) =>
        (await database.FindAsync<BodyDomain>(SelectDomain, new { MailDomain = DomainOf(email) }, cancel))?.BodySlug;

    /// <summary>Lets a domain's people in.</summary>
    /// <returns>False when the domain is a body's already.</returns>
    public static async Task<bool> AddAsync(Change change, string mailDomain, string bodySlug)
    {
        if (await change.FindAsync<BodyDomain>(SelectDomain, new { MailDomain = mailDomain }) is not null)
            return false;
        await change.ExecuteAsync(InsertDomain, new { MailDomain = mailDomain, BodySlug = bodySlug, change.At });
        return true;
    }

    public static Task RemoveAsync(Change change, string mailDomain) => change.ExecuteAsync(DeleteDomain, new { MailDomain = mailDomain });

    /// <summary>What stands behind the last @, in lower case; empty without one.</summary>
    public static string DomainOf(string email) => email.LastIndexOf('@') is var at and >= 0 ? email[(at + 1)..].Trim().ToLowerInvariant() : "";
}
