using OS2.Catalog.PublicCode;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Products;

/// <summary>What the publiccode.yml files of a product's repositories say of it. Pure: nothing that people wrote is touched by it.</summary>
/// <param name="Suggestions">One for each field that a file speaks of; the core's come first.</param>
/// <param name="Users">Names of bodies that the files say use it, with where.</param>
/// <param name="Contractors">Whom the files name as paid to maintain it, with where.</param>
/// <param name="Files">The files themselves.</param>
public sealed record RepositoryWords(
    IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<(string Name, string Source)> Users, IReadOnlyList<(string Name, string Source)> Contractors,
    IReadOnlyList<(Repository Repository, string Path, PublicCodeFile File)> Files)
{
    private const int MostUsers = 200;

    /// <summary>Nothing was said.</summary>
    public static RepositoryWords None { get; } = new([], [], [], []);

    /// <summary>Gathers what the files say.</summary>
    /// <param name="files">The repositories' files, the most telling first.</param>
    public static RepositoryWords Of(IReadOnlyList<(Repository Repository, string Path, PublicCodeFile File)> files)
    {
        var suggestions = new Dictionary<string, Suggestion>(StringComparer.Ordinal);
        var (users, contractors) = (new List<(string, string)>(), new List<(string, string)>());
        foreach (var (repository, path, file) in files)
        {
            foreach (var (field, value) in Said(file))
            {
                var known = ProductField.Find(field)!;
                if (known.Tidy(value) is { } tidy && known.Takes(tidy))
                    suggestions.TryAdd(field, new Suggestion(field, tidy, repository.FullName, path));
            }

            var source = $"{repository.FullName}, {path}";
            users.AddRange(file.UsedBy.Select(name => (name.Trim(), source)));
            contractors.AddRange(file.Contractors.Select(party => party.Name?.Trim()).OfType<string>().Select(name => (name, source)));
        }

        return new RepositoryWords([.. suggestions.Values], Distinct(users), Distinct(contractors), files);
    }

    /// <summary>What a person may want to take over: it differs from what stands there, and nobody has said no to it.</summary>
    /// <param name="origins">What stands there.</param>
    /// <param name="answered">Fields and keys of values that were answered before.</param>
    public IEnumerable<Suggestion> Open(IReadOnlyDictionary<string, FieldOrigin> origins, IReadOnlySet<(string Field, string ValueKey)> answered) => Suggestions.Where(suggestion =>
        !string.Equals(origins.GetValueOrDefault(suggestion.Field)?.Value, suggestion.Value, StringComparison.Ordinal)
        && !answered.Contains((suggestion.Field, Data.Keys.Hash(suggestion.Value))));

    private static IEnumerable<(string Field, string? Value)> Said(PublicCodeFile file)
    {
        yield return ("SummaryDa", Description(file, "da")?.ShortDescription);
        yield return ("SummaryEn", Description(file, "en")?.ShortDescription);
        yield return ("Website", file.LandingUrl);
        yield return ("Documentation", file.Descriptions.Select(description => description.Documentation).OfType<string>().FirstOrDefault());
        yield return ("Standards", file.Supports.Count == 0 ? null : string.Join('\n', file.Supports));
    }

    private static PublicCodeDescription? Description(PublicCodeFile file, string language) =>
        file.Descriptions.FirstOrDefault(description => description.Language.StartsWith(language, StringComparison.OrdinalIgnoreCase));

    private static List<(string Name, string Source)> Distinct(IEnumerable<(string Name, string Source)> names) =>
        [.. names.Where(name => name.Name.Length is > 0 and <= 100).DistinctBy(name => name.Name, StringComparer.OrdinalIgnoreCase).Take(MostUsers)];
}
