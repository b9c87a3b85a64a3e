namespace OS2.Catalog.Products;

/// <summary>What a repository is to its product, as it is stored and shown.</summary>
public static class RepositoryRole
{
    public const string Core = "core";
    public const string Module = "module";
    public const string Documentation = "documentation";
    public const string Governance = "governance";
    public const string Deployment = "deployment";
    public const string Integration = "integration";

    /// <summary>A copy that follows another place.</summary>
    public const string Mirror = "mirror";

    /// <summary>A supplier's own copy, which may hold what the others do not.</summary>
    public const string SupplierCopy = "supplier-copy";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Core, Module, Integration, Deployment, Documentation, Governance, Mirror, SupplierCopy];

    /// <summary>The role that a name suggests, until a person says otherwise. A guess by the words that OS2's repositories use.</summary>
    /// <param name="organisation">The organisation's login.</param>
    /// <param name="name">The repository's name.</param>
    /// <param name="productSlug">The product's slug, which is most often the core's name.</param>
    public static string Guess(string organisation, string name, string productSlug)
    {
        var plain = Plain(name);
        if (Has(plain, "doc", "dokumentation", "manual", "wiki", "vejledning"))
            return Documentation;
        if (Has(plain, "produktforvaltning", "audit", "governance", "review", "referat", "meetings"))
            return Governance;
        if (Has(plain, "deploy", "docker", "helm", "infra", "ansible", "hosting", "image"))
            return Deployment;
        if (Has(plain, "integration", "import", "export", "connector", "plugin"))
            return Integration;
        return plain == Plain(organisation) || plain == Plain(productSlug) ? Core : Module;
    }

    private static bool Has(string name, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (name.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static string Plain(string name) =>
        name.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
