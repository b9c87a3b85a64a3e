namespace OS2.Catalog.Licences;

/// <summary>Identifiers whose texts are the same words: the text alone can never choose among them.</summary>
internal sealed class LicenceFamily(string id, string name, bool isOsiApproved)
{
    private readonly List<string> _ids = [id];

    public string Id { get; private set; } = id;
    public string Name { get; } = name;
    public bool IsOsiApproved { get; private set; } = isOsiApproved;
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>Words of titles: beside a licence they say nothing that it does not say.</summary>
    public HashSet<int> TitleWords { get; } = [];

    /// <summary>GPL-3.0-only, GPL-3.0-or-later and GPL-3.0+ are all the text of GPL-3.0.</summary>
    public static string PlainId(string id)
    {
        if (!id.StartsWith("GPL-", StringComparison.Ordinal) && !id.StartsWith("LGPL-", StringComparison.Ordinal) && !id.StartsWith("AGPL-", StringComparison.Ordinal) && !id.StartsWith("GFDL-", StringComparison.Ordinal))
            return id;
        foreach (var ending in (ReadOnlySpan<string>)["-only", "-or-later", "+"])
        {
            if (id.EndsWith(ending, StringComparison.Ordinal))
                return id[..^ending.Length];
        }

        return id;
    }

    public void Add(string other, bool isOsiApproved)
    {
        _ids.Add(other);
        IsOsiApproved |= isOsiApproved;
        if (PlainId(other) == other && (PlainId(Id) != Id || other.Length < Id.Length || (other.Length == Id.Length && string.CompareOrdinal(other, Id) < 0)))
            Id = other;
    }
}
