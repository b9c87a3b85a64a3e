using System.Text.Json;
using System.Text.Json.Serialization;
using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <summary>The register as it ships: the JSON files in <c>db/seed</c>, or in <c>db/seed/demo</c>.</summary>
internal sealed record RegisterFiles(
    IReadOnlyList<RegisterFiles.Organisation> Organisations,
    IReadOnlyList<RegisterFiles.Domain> Domains,
    IReadOnlyList<RegisterFiles.Supplier> Suppliers,
    IReadOnlyList<RegisterFiles.Product> Products)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads the files out of the program itself.</summary>
    /// <param name="folder"><c>db/seed/</c> or <c>db/seed/demo/</c>.</param>
    /// <exception cref="CatalogSetupException">A file is not what it should be; the message names the file and the line.</exception>
    internal static RegisterFiles Shipped(string folder) => new(
        Read<Organisation>(folder + "organisations.json"),
        Read<Domain>(folder + "domains.json"),
        Read<Supplier>(folder + "suppliers.json"),
        Read<Product>(folder + "products.json"))
    {
        Bodies = Read<Body>(folder + "public-bodies.json"),
        Prices = Read<Price>(folder + "prices.json"),
    };

    internal IReadOnlyList<Body> Bodies { get; init; } = [];

    internal IReadOnlyList<Price> Prices { get; init; } = [];

    private static List<T> Read<T>(string name) => SeedFile.Read<List<T>>(name, Json);

    internal sealed record Organisation
    {
        public required string Login { get; init; }
        public required string Control { get; init; }
        public string? NoteDa { get; init; }
        public string? NoteEn { get; init; }
    }

    internal sealed record Domain
    {
        public required string Slug { get; init; }
        public required string NameDa { get; init; }
        public required string NameEn { get; init; }
    }

    internal sealed record Supplier
    {
        public required string Slug { get; init; }
        public required string Name { get; init; }
        public string Kind { get; init; } = "supplier";
    }

    internal sealed record Body
    {
        public required string Slug { get; init; }
        public required string Name { get; init; }
        public string? NameEn { get; init; }
        public required string Kind { get; init; }
        public int? Population { get; init; }
        public bool? IsMember { get; init; }

        /// <summary>Set where a body has been wound up: its line stays, because accounts and decisions name it.</summary>
        public bool Withdrawn { get; init; }
    }

    internal sealed record Product
    {
        public required string Slug { get; init; }
        public required string Name { get; init; }
        public required string State { get; init; }
        public int? Level { get; init; }
        public string? LevelSource { get; init; }
        public string? Domain { get; init; }
        public IReadOnlyList<string> Organisations { get; init; } = [];
        public IReadOnlyList<string> Suppliers { get; init; } = [];
        public string? SummaryDa { get; init; }
        public string? SummaryEn { get; init; }
        public IReadOnlyList<string> Aliases { get; init; } = [];
        public bool OnlyListedRepositories { get; init; }
        public IReadOnlyList<ListedRepository> Repositories { get; init; } = [];

        /// <summary>What suppliers do for it, by slug: words of <see cref="SupplierRole"/>.</summary>
        public IReadOnlyDictionary<string, IReadOnlyList<string>> SupplierRoles { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

        /// <summary>Fields of <see cref="ProductField"/> that have no column, by name.</summary>
        public IReadOnlyDictionary<string, string?> Facts { get; init; } = new Dictionary<string, string?>();

        /// <summary>Where single fields come from, by the field's name in this file.</summary>
        public IReadOnlyDictionary<string, string> Sources { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>A line of a rate sheet; see <see cref="Products.Price"/>.</summary>
    internal sealed record Price
    {
        public string? Product { get; init; }
        public required string Kind { get; init; }
        public string? Band { get; init; }
        public bool? Member { get; init; }
        public int? Amount { get; init; }
        public string? NoteDa { get; init; }
        public string? NoteEn { get; init; }
        public string? ValidFrom { get; init; }
        public string? ValidUntil { get; init; }
        public string? CheckedOn { get; init; }
        public required string Source { get; init; }
    }

    internal sealed record ListedRepository
    {
        public required string Name { get; init; }
        public required string Role { get; init; }
    }
}
