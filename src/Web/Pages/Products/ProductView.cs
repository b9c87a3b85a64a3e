using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>All that is told of one product, in the reader's words.</summary>
public sealed record ProductView
{
    public required CatalogPage Page { get; init; }
    public required Product Product { get; init; }
    public required ProductFacts Facts { get; init; }

    /// <summary>Every field of <see cref="ProductField"/> by its name, filled or not.</summary>
    public required IReadOnlyDictionary<string, FieldView> Fields { get; init; }

    public required UsersView Users { get; init; }
    public required CostView Cost { get; init; }
    public required RepositoryWords Words { get; init; }
    public PictureView? Logo { get; init; }
    public IReadOnlyList<PictureView> Screenshots { get; init; } = [];
    public IReadOnlyList<Deliverer> Deliverers { get; init; } = [];

    /// <summary>Whom publiccode.yml files name as paid to maintain it and the catalogue does not have, with where.</summary>
    public IReadOnlyList<(string Name, string Source)> Contractors { get; init; } = [];

    public SourceLine SuppliersSource { get; init; } = new(null, null);

    /// <summary>Null where no history of its code was read.</summary>
    public CareView? Care { get; init; }

    /// <summary>Self-assessments and evaluations that are public, the newest first.</summary>
    public IReadOnlyList<OS2.Catalog.Governance.GovernanceSheet> Sheets { get; init; } = [];

    /// <summary>How far it is to the next level; null where nothing public tells.</summary>
    public Assessments.RungView? Rung { get; init; }

    public IReadOnlyList<RepositoryRow> Repositories { get; init; } = [];
    public IReadOnlyList<DocumentRow> Documents { get; init; } = [];
    public int DocumentTotal { get; init; }

    /// <summary>Documents that tell how to install or run it.</summary>
    public IReadOnlyList<DocumentRow> Guides { get; init; } = [];

    /// <summary>Documents that tell how to contribute.</summary>
    public IReadOnlyList<DocumentRow> Contributing { get; init; } = [];

    /// <summary>Repositories that say how to build or run a container.</summary>
    public IReadOnlyList<Repository> Containers { get; init; } = [];

    /// <summary>Releases, the newest first: name, when, and the repository.</summary>
    public IReadOnlyList<(string Name, DateTimeOffset At, string FullName)> Releases { get; init; } = [];

    /// <summary>Versions that publiccode.yml files name.</summary>
    public IReadOnlyList<(string Version, DateOnly? At, string Source)> Versions { get; init; } = [];

    public IReadOnlyList<PersonView> People { get; init; } = [];

    /// <summary>Whether accounts look after it, so that letters have somebody to go to.</summary>
    public bool HasCoordinator { get; init; }

    /// <summary>Where its documentation, code and faults are kept, and whether the network has control there; null where that is not known.</summary>
    public IReadOnlyList<(string What, string Host, bool? IsOurs)> Hosts { get; init; } = [];

    public StateSign State => StateSign.OfProduct(Page.T, Product.State);
    public LevelSign Level => LevelSign.Of(Page.T, Product.Level);
    public string? LevelSource => LevelSign.Source(Page.T, Product.LevelSource);
    public SourceLine LevelLine { get; init; } = new(null, null);
    public string? Summary => Page.Either(Product.SummaryDa, Product.SummaryEn) ?? Page.Either(Fields["SummaryDa"].Value, Fields["SummaryEn"].Value);
    public SourceLine SummaryLine => (Page.IsEnglish ? Fields["SummaryEn"] : Fields["SummaryDa"]).Source;

    /// <summary>The language of the summary where it is not the page's; null where it is.</summary>
    public string? SummaryLanguage => (Page.IsEnglish ? Fields["SummaryEn"] : Fields["SummaryDa"]).Value is null ? Page.Language.Other.Code : null;

    public string Monogram => Card.MonogramOf(Product.Name);

    /// <summary>How much hangs on one supplier: <c>high</c>, <c>middle</c>, <c>low</c> or <c>unknown</c>.</summary>
    public string Dependency => DependencyOf(Deliverers.Count, LargestShare);

    /// <summary>Of the commits whose employer is known, the share of the employer with most, in per cent; null where no history was read.</summary>
    public int? LargestShare { get; init; }

    /// <summary>Employers by their share of the commits, largest first, in per cent.</summary>
    public IReadOnlyList<(string Name, int Share)> Employers { get; init; } = [];

    public string Address => Page.Links.Product(Product.ProductSlug);

    /// <summary>What is written in the reader's language, or else in the other; null where nobody has said anything.</summary>
    public FieldView Either(string field)
    {
        var (own, other) = Page.IsEnglish ? (Fields[field + "En"], Fields[field + "Da"]) : (Fields[field + "Da"], Fields[field + "En"]);
        return own.Value is null ? other : own;
    }

    /// <summary>The fewer can deliver it, and the more of it one has written, the more hangs on that one.</summary>
    internal static string DependencyOf(int suppliers, int? largestShare) => (suppliers, largestShare) switch
    {
        (0, _) => "unknown",
        (1, _) or (_, >= 80) => "high",
        (2, _) or (_, >= 50) => "middle",
        _ => "low",
    };
}
