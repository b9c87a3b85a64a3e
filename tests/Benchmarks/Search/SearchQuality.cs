using System.Globalization;
using OS2.Catalog.Search;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>How well the search answers the judged questions, beside two peers over the same fields.</summary>
internal static class SearchQuality
{
    /// <summary>Prints the table.</summary>
    /// <param name="data">The data folder of a crawled catalogue; null for the register that ships, which has products alone.</param>
    /// <param name="shows">The half whose questions are printed one by one where ours does not answer well; null for none.</param>
    /// <param name="output">Where to.</param>
    internal static async Task RunAsync(string? data, string? shows, TextWriter output)
    {
        using var corpus = await SearchCorpus.OpenAsync(data);
        using FullTextPeer products = new(corpus.Products), documents = new(corpus.Documents);
        using DanishPeer danishProducts = new(corpus.Products), danishDocuments = new(corpus.Documents);
        var questions = JudgedQuestion.All().Where(question => question.IsProduct || corpus.Documents.Count > 0).ToList();
        var gains = questions.Select(question => (
            Question: question,
            Ours: Ours(corpus.Index, question),
            FullText: question.Gain((question.IsProduct ? products : documents).Find(question.Text)),
            Danish: question.Gain((question.IsProduct ? danishProducts : danishDocuments).Find(question.Text)))).ToList();

        await output.WriteLineAsync($"Corpus: {corpus.Products.Count} products, {corpus.Documents.Count} documents. nDCG@10 of the catalogue, of SQLite FTS5 (bm25, unicode61) and of Lucene's DanishAnalyzer.\n");
        await output.WriteLineAsync("| Half | Questions | | Catalogue | FTS5 | DanishAnalyzer |\n|---|---|---:|---:|---:|---:|");
        foreach (var half in gains.GroupBy(gain => gain.Question.Half).OrderBy(half => half.Key, StringComparer.Ordinal))
        {
            foreach (var (name, those) in new (string, Func<JudgedQuestion, bool>)[]
            {
                ("all", _ => true), ("Danish, products", q => q is { Language: "da", IsProduct: true }), ("English, products", q => q is { Language: "en", IsProduct: true }),
                ("Danish, documents", q => q is { Language: "da", IsProduct: false }), ("English, documents", q => q is { Language: "en", IsProduct: false }),
            })
            {
                var rows = half.Where(gain => those(gain.Question)).ToList();
                if (rows.Count > 0)
                    await output.WriteLineAsync($"| {half.Key} | {name} | {rows.Count} | {Mean(rows.Select(r => r.Ours.Gain))} | {Mean(rows.Select(r => r.FullText))} | {Mean(rows.Select(r => r.Danish))} |");
            }
        }

        foreach (var (question, ours, _, _) in gains.Where(gain => gain.Question.Half == shows && gain.Ours.Gain < 0.95).OrderBy(gain => gain.Ours.Gain))
            await output.WriteLineAsync($"{ours.Gain.ToString("0.00", CultureInfo.InvariantCulture)}  {question.Text}  ->  {string.Join(", ", ours.Found.Take(5))}  (wanted {string.Join(", ", question.Judgements.Keys)})");
    }

    private static (double Gain, IReadOnlyList<string> Found) Ours(CatalogIndex index, JudgedQuestion question)
    {
        var result = index.Search(new CatalogQuery { Text = question.Text, PageSize = 10, IsEnglish = question.Language == "en" });
        IReadOnlyList<string> found = question.IsProduct
            ? [.. result.Products.Select(hit => hit.Card.Slug)]
            : [.. result.Documents.Where(hit => !hit.IsOfSameDocument).Select(hit => $"{hit.FullName}:{hit.Path}")];
        return (question.Gain(found), found);
    }

    private static string Mean(IEnumerable<double> values) => values.Average().ToString("0.000", CultureInfo.InvariantCulture);
}
