using System.Collections.Concurrent;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.PublicCode;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Products;

/// <summary>Finds what repositories say of a product, and keeps what people answered to it.</summary>
public sealed class RepositoryWordsStore(Database database)
{
    private const int MostParsed = 500;

    private const string SelectFiles = """
        SELECT d.RepositoryId, d.Path, d.TextHash, d.Text FROM Document d JOIN ProductRepository b ON b.RepositoryId = d.RepositoryId
        WHERE b.ProductSlug = @ProductSlug AND b.WithdrawnAt IS NULL AND d.WithdrawnAt IS NULL AND d.Kind = 'publiccode' AND d.Text IS NOT NULL
        """;

    private const string SelectAnswers = "SELECT Field, ValueKey FROM SuggestionAnswer WHERE ProductSlug = @ProductSlug";
    private const string UpdateAnswer = "UPDATE SuggestionAnswer SET IsTaken = @IsTaken, AnsweredAt = @At WHERE ProductSlug = @ProductSlug AND Field = @Field AND ValueKey = @ValueKey";

    private const string InsertAnswer = """
        INSERT INTO SuggestionAnswer (ProductSlug, Field, ValueKey, IsTaken, AnsweredAt) VALUES (@ProductSlug, @Field, @ValueKey, @IsTaken, @At)
        """;

    // By the hash of their text: the same file is asked for with every page of its product.
    private readonly ConcurrentDictionary<string, PublicCodeFile> _parsed = new(StringComparer.Ordinal);

    /// <summary>What the product's repositories say.</summary>
    /// <param name="slug">Which product.</param>
    /// <param name="repositories">Its present repositories, the most telling first.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<RepositoryWords> OfProductAsync(string slug, IReadOnlyList<Repository> repositories, CancellationToken cancel)
    {
        var files = (await database.QueryAsync<FileRow>(SelectFiles, new { ProductSlug = slug }, cancel)).ToLookup(file => file.RepositoryId);
        return files.Count == 0 ? RepositoryWords.None : RepositoryWords.Of(
            [.. repositories.SelectMany(repository => files[repository.RepositoryId].Select(file => (repository, file.Path, Parsed(file))))]);
    }

    /// <summary>Fields, and keys of values, that were answered.</summary>
    public async Task<IReadOnlySet<(string Field, string ValueKey)>> AnsweredAsync(string slug, CancellationToken cancel) =>
        (await database.QueryAsync<AnswerRow>(SelectAnswers, new { ProductSlug = slug }, cancel)).Select(row => (row.Field, row.ValueKey)).ToHashSet();

    /// <summary>A person takes a suggestion over, or says that it shall not be made again.</summary>
    public static async Task<ProductOutcome> AnswerAsync(Change change, Actor actor, string slug, int version, Suggestion suggestion, bool takes)
    {
        if (takes && await ProductActs.EditAsync(change, actor, slug, version, new Dictionary<string, string?> { [suggestion.Field] = suggestion.Value }, suggestion.Source, isChecked: false) is var outcome
            && outcome != ProductOutcome.Done)
            return outcome;
        await change.UpsertAsync(UpdateAnswer, InsertAnswer, new { ProductSlug = slug, suggestion.Field, ValueKey = Keys.Hash(suggestion.Value), IsTaken = takes, change.At });
        if (!takes)
        {
            await DecisionLog.AppendAsync(change, actor, new Act
            {
                Kind = "product.suggestion-dismissed", Subject = "product", SubjectKey = slug, ProductSlug = slug,
                Before = $"{ProductField.WordOf(suggestion.Field)}: {suggestion.Value.ReplaceLineEndings("; ")}", Evidence = suggestion.Source,
            });
        }

        return ProductOutcome.Done;
    }

    private PublicCodeFile Parsed(FileRow file)
    {
        if (_parsed.TryGetValue(file.TextHash, out var known))
            return known;
        if (_parsed.Count >= MostParsed)
            _parsed.Clear();
        return _parsed[file.TextHash] = PublicCodeFile.Parse(file.Text);
    }

    private sealed record FileRow
    {
        public long RepositoryId { get; init; }
        public string Path { get; init; } = "";
        public string TextHash { get; init; } = "";
        public string Text { get; init; } = "";
    }

    private sealed record AnswerRow
    {
        public string Field { get; init; } = "";
        public string ValueKey { get; init; } = "";
    }
}
