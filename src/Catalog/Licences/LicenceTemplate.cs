namespace OS2.Catalog.Licences;

/// <summary>A licence as words, with what may be missing or other.</summary>
internal sealed class LicenceTemplate
{
    /// <summary>A template that has fewer required words is too short to be told from chance.</summary>
    private const int Shortest = 12;

    private LicenceTemplate(LicenceFamily family, LicenceWords words)
    {
        Family = family;
        Ids = words.Ids.ToArray();
        Marks = words.Marks.ToArray();
        FirstRequired = Array.FindIndex(Marks, IsRequired);
        LastRequired = Array.FindLastIndex(Marks, IsRequired);
        RequiredCount = Marks.Count(IsRequired);
    }

    public LicenceFamily Family { get; }
    public int[] Ids { get; }
    public WordMark[] Marks { get; }
    public int FirstRequired { get; }
    public int LastRequired { get; }
    public int RequiredCount { get; }

    /// <summary>Null when the text is too short.</summary>
    public static LicenceTemplate? Of(LicenceFamily family, LicenceWords words)
    {
        var template = new LicenceTemplate(family, words);
        return template.RequiredCount < Shortest ? null : template;
    }

    public static bool IsRequired(WordMark mark) => (mark & (WordMark.Optional | WordMark.Replaceable | WordMark.Notice)) == WordMark.None;
}
