using OS2.Catalog.Data;

namespace OS2.Catalog.Projects;

/// <summary>Ideas as they are kept: found and saved.</summary>
public sealed partial class IdeaStore(Database database)
{
    private const string Columns = """
        i.IdeaSlug, i.FormKey, i.Title, i.Summary, i.Need, i.Benefit, i.Existing, i.Origin, i.Stage, i.StageAt, i.DomainSlug, i.LeadBody, i.DescribedBy, i.Seeks,
        i.PlanGovernance, i.PlanMoney, i.PlanAnchoring, i.Licence, i.CodeAddress, i.GovernanceAddress, i.ProductSlug, i.MergedInto, i.AskedStage, i.AskedNote,
        i.AskedAt, i.Answer, i.CreatedAt, i.Version, i.Tick
        """;

    private const string SupportColumns = """
        s.IdeaSlug, s.BodySlug, s.AccountId, s.ShowsName, s.Brings, s.Note, s.SaidAt, a.Name AS ContactName, a.Email AS ContactEmail
        """;

    private const string SeatColumns = """
        s.SeatId, s.IdeaSlug, s.Team, s.BodySlug, s.Supplier, s.Role, s.AccountId, s.ShowsName, s.SeatedAt, a.Name AS PersonName
        """;

    private const string SelectBySlug = $"SELECT {Columns} FROM Idea i WHERE i.IdeaSlug = @IdeaSlug";
    private const string SelectByForm = $"SELECT {Columns} FROM Idea i WHERE i.FormKey = @FormKey";
    private const string SelectPublished = $"SELECT {Columns} FROM Idea i WHERE i.Stage IN ('suggestion', 'idea', 'project', 'product', 'closed', 'merged')";
    private const string SelectForDesk = $"SELECT {Columns} FROM Idea i WHERE i.Stage = 'waiting' OR i.AskedStage IS NOT NULL";

    private const string SelectByBody = $"""
        SELECT {Columns} FROM Idea i JOIN IdeaSupport s ON s.IdeaSlug = i.IdeaSlug WHERE s.BodySlug = @BodySlug AND i.Stage <> 'merged'
        """;

    private const string SelectByProduct = $"SELECT {Columns} FROM Idea i WHERE i.ProductSlug = @ProductSlug AND i.Stage NOT IN ('unconfirmed', 'waiting', 'refused')";
    private const string SelectByDescriber = $"SELECT {Columns} FROM Idea i WHERE i.DescribedBy = @AccountId";

    private const string SelectSupports = $"""
        SELECT {SupportColumns} FROM IdeaSupport s LEFT JOIN Account a ON a.AccountId = s.AccountId AND a.State <> 'erased'
        WHERE s.IdeaSlug = @IdeaSlug ORDER BY s.SaidAt, s.BodySlug
        """;

    private const string SelectSeats = $"""
        SELECT {SeatColumns} FROM IdeaSeat s LEFT JOIN Account a ON a.AccountId = s.AccountId AND a.State <> 'erased'
        WHERE s.IdeaSlug = @IdeaSlug ORDER BY s.SeatId
        """;

    private const string SelectAllSupports = "SELECT s.IdeaSlug, s.BodySlug, s.Brings, s.SaidAt FROM IdeaSupport s";

    private const string SelectSupportsOf = $"""
        SELECT {SupportColumns} FROM IdeaSupport s JOIN Account a ON a.AccountId = s.AccountId WHERE s.AccountId = @AccountId
        """;

    private const string SelectSeatsOf = $"""
        SELECT {SeatColumns} FROM IdeaSeat s JOIN Account a ON a.AccountId = s.AccountId WHERE s.AccountId = @AccountId
        """;

    private const string SelectSuggester = """
        SELECT IdeaSlug, Company, ContactName, ContactEmail, Language, SentAt, ConfirmedAt FROM IdeaSuggester WHERE IdeaSlug = @IdeaSlug
        """;

    private const string SelectByConfirmKey = """
        SELECT IdeaSlug, Company, ContactName, ContactEmail, Language, SentAt, ConfirmedAt FROM IdeaSuggester WHERE ConfirmKey = @ConfirmKey
        """;

    /// <summary>The idea, whatever its stage; null when there is none.</summary>
    public Task<Idea?> FindAsync(string slug, CancellationToken cancel) =>
        database.FindAsync<Idea>(SelectBySlug, new { IdeaSlug = slug.ToLowerInvariant() }, cancel);

    /// <summary>The idea with all that stands on it, whatever its stage; null when there is none.</summary>
    public async Task<IdeaCase?> FindCaseAsync(string slug, CancellationToken cancel) => await FindAsync(slug, cancel) is not { } idea ? null : new IdeaCase
    {
        Idea = idea,
        Supporters = await database.QueryAsync<IdeaSupport>(SelectSupports, new { idea.IdeaSlug }, cancel),
        Seats = await database.QueryAsync<IdeaSeat>(SelectSeats, new { idea.IdeaSlug }, cancel),
        Suggester = await database.FindAsync<IdeaSuggester>(SelectSuggester, new { idea.IdeaSlug }, cancel),
    };

    /// <summary>What a form has made, by the number that it carries; null when it was not sent yet.</summary>
    public Task<Idea?> FindByFormAsync(string formKey, CancellationToken cancel) => database.FindAsync<Idea>(SelectByForm, new { FormKey = formKey }, cancel);

    /// <summary>The suggestion that a letter's secret belongs to; null for a made-up one.</summary>
    public Task<IdeaSuggester?> FindSuggesterAsync(string confirmKey, CancellationToken cancel) =>
        database.FindAsync<IdeaSuggester>(SelectByConfirmKey, new { ConfirmKey = confirmKey }, cancel);

    /// <summary>All that visitors see, in no order.</summary>
    public Task<IReadOnlyList<Idea>> PublishedAsync(CancellationToken cancel) => database.QueryAsync<Idea>(SelectPublished, null, cancel);

    /// <summary>What waits for the secretariat: suggestions to look at and steps that were asked for, in no order.</summary>
    public Task<IReadOnlyList<Idea>> ForDeskAsync(CancellationToken cancel) => database.QueryAsync<Idea>(SelectForDesk, null, cancel);

    /// <summary>What a public body takes part in, in no order.</summary>
    public Task<IReadOnlyList<Idea>> OfBodyAsync(string bodySlug, CancellationToken cancel) => database.QueryAsync<Idea>(SelectByBody, new { BodySlug = bodySlug }, cancel);

    /// <summary>What became a product, in no order.</summary>
    public Task<IReadOnlyList<Idea>> OfProductAsync(string productSlug, CancellationToken cancel) =>
        database.QueryAsync<Idea>(SelectByProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>The bodies that support each idea; contacts are not among it.</summary>
    public async Task<ILookup<string, IdeaSupport>> SupportsAsync(CancellationToken cancel) =>
        (await database.QueryAsync<IdeaSupport>(SelectAllSupports, null, cancel)).ToLookup(support => support.IdeaSlug, StringComparer.Ordinal);

    /// <summary>What one person has written down or stands on.</summary>
    public async Task<(IReadOnlyList<Idea> Described, IReadOnlyList<IdeaSupport> Supports, IReadOnlyList<IdeaSeat> Seats)> OfPersonAsync(string accountId, CancellationToken cancel) =>
    (
        await database.QueryAsync<Idea>(SelectByDescriber, new { AccountId = accountId }, cancel),
        await database.QueryAsync<IdeaSupport>(SelectSupportsOf, new { AccountId = accountId }, cancel),
        await database.QueryAsync<IdeaSeat>(SelectSeatsOf, new { AccountId = accountId }, cancel)
    );

    /// <summary>The idea with all that stands on it within a change, or null.</summary>
    public static async Task<IdeaCase?> FindCaseAsync(Change change, string slug) =>
        await change.FindAsync<Idea>(SelectBySlug, new { IdeaSlug = slug }) is not { } idea ? null : new IdeaCase
        {
            Idea = idea,
            Supporters = await change.QueryAsync<IdeaSupport>(SelectSupports, new { idea.IdeaSlug }),
            Seats = await change.QueryAsync<IdeaSeat>(SelectSeats, new { idea.IdeaSlug }),
            Suggester = await change.FindAsync<IdeaSuggester>(SelectSuggester, new { idea.IdeaSlug }),
        };

    internal static Task<Idea?> FindByFormAsync(Change change, string formKey) => change.FindAsync<Idea>(SelectByForm, new { FormKey = formKey });

    internal static Task<IdeaSuggester?> FindSuggesterAsync(Change change, string confirmKey) =>
        change.FindAsync<IdeaSuggester>(SelectByConfirmKey, new { ConfirmKey = confirmKey });
}
