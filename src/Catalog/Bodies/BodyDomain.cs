namespace OS2.Catalog.Bodies;

/// <summary>A mail domain that belongs to a public body.</summary>
public sealed record BodyDomain
{
    /// <summary>In lower case, such as <c>kommune.example</c>.</summary>
    public string MailDomain { get; init; } = "";

    public string BodySlug { get; init; } = "";
    public DateTimeOffset AddedAt { get; init; }
}
