using System.Globalization;
using System.Text;
using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>
/// A made-up catalogue of any size: documents of 5 KB in six sections, a hundred to a repository, one repository to a product. Words are as frequent as words
/// are (the n-th one n times rarer than the first); the frequent ones are Danish, the rare ones compounds of two of them.
/// </summary>
internal sealed class LargeCatalogue(int documents, int seed)
{
    internal const int DocumentsEach = 100;
    private const int DistinctWords = 40_000;
    private const int CharactersEach = 5_000;
    private const int SectionsEach = 6;

    private readonly Random _random = new(seed);
    private readonly string[] _words = WordsOf(seed);

    internal int Products => documents / DocumentsEach;

    /// <summary>The text of each document by key, for the peer.</summary>
    internal IEnumerable<(string Key, string[] Fields)> Texts()
    {
        for (var product = 0; product < Products; product++)
            for (var document = 0; document < DocumentsEach; document++)
                yield return ($"{NameOf(product)}:{PathOf(document)}", [$"Side {document}", "", Markdown(product, document), NameOf(product)]);
    }

    /// <summary>What each product counts in, for the peer.</summary>
    internal IEnumerable<(int Product, string Facet, string Value)> Facets()
    {
        var shipped = RegisterFiles.Shipped(Register.Real).Products;
        for (var i = 0; i < Products; i++)
        {
            var like = shipped[i % shipped.Count];
            var facets = like.Suppliers.Distinct().Select(supplier => (FacetName.Supplier, (string?)supplier))
                .Concat([(FacetName.State, like.State), (FacetName.Level, like.Level?.ToString(CultureInfo.InvariantCulture)), (FacetName.Domain, like.Domain)])
                .Concat([(FacetName.Licence, LicenceOf(i)), (FacetName.Language, LanguageOf(i)), (FacetName.Documentation, FacetName.Yes)]);
            foreach (var (name, value) in facets)
                if (value is not null)
                    yield return (i, name, value);
        }
    }

    /// <summary>Writes it to a database with the shipped register's domains and suppliers.</summary>
    internal async Task FillAsync(Bench bench, CancellationToken cancel)
    {
        var shipped = RegisterFiles.Shipped(Register.Real);
        var products = Enumerable.Range(0, Products).Select(i => shipped.Products[i % shipped.Products.Count] with
        {
            Slug = $"product-{i}", Name = $"OS2{_words[i % 900]}{i}", Aliases = [], OnlyListedRepositories = true, SummaryDa = Sentence(14), SummaryEn = Sentence(14),
            Repositories = [new RegisterFiles.ListedRepository { Name = NameOf(i), Role = RepositoryRole.Core }],
        });
        await new Register(bench.Database).ImportAsync(shipped with { Products = [.. shipped.Products, .. products] }, cancel);
        await bench.KeepAsync("product-", cancel);
        await new SynonymStore(bench.Database).ImportAsync(cancel);
        var organisation = (await bench.Organisations.AllAsync(cancel)).Single(o => o.Login == "OS2offdig");
        var listed = Enumerable.Range(0, Products).Select(i => new ListedRepository
        {
            Id = 1000 + i, Owner = "OS2offdig", Name = $"repository-{i}", Address = $"https://example.test/{i}", DefaultBranch = "main", HostLicence = LicenceOf(i),
            Description = Sentence(8), PushedAt = DateTimeOffset.UtcNow.AddDays(-i), CreatedAt = DateTimeOffset.UtcNow.AddYears(-2), PrimaryLanguage = LanguageOf(i),
        }).ToList();
        await bench.Repositories.SaveListingAsync(organisation, [new ListingPage
        {
            OrganisationKey = organisation.OrganisationKey, Page = 1, Api = "benchmark", RepositoryIds = string.Join(' ', listed.Select(l => l.Id)), Repositories = listed,
        }], cancel);
        for (var i = 0; i < listed.Count; i++)
            await bench.Repositories.SaveSnapshotAsync(listed[i].Id, Snapshot(i), new ReadingMark(listed[i].PushedAt, "main", null), cancel);
    }

    /// <summary>A question of one to three words: a frequent one in every fourth, a name in every tenth, a typing error in every tenth.</summary>
    internal string Question(int number)
    {
        if (number % 10 == 9)
            return $"OS2{_words[number % Products % 900]}{number % Products}";
        var words = Enumerable.Range(0, 1 + (number % 3)).Select(i => number % 4 == 0 && i == 0 ? _words[_random.Next(40)] : Word(400)).ToList();
        if (number % 10 == 5 && words[0].Length > 5)
            words[0] = words[0].Remove(3, 1);
        return string.Join(' ', words);
    }

    /// <summary>The beginning of a word.</summary>
    internal string Beginning() => Word(100) is var word && word.Length > 4 ? word[..(2 + _random.Next(3))] : word;

    private RepositorySnapshot Snapshot(int product) => new()
    {
        Commit = new string('a', 40), Fingerprint = Keys.Hash(NameOf(product)), Tree = [], FileCount = 100, TotalBytes = 1_000_000, ReadmePath = PathOf(0),
        Languages = [new LanguageShare("C#", 100_000)],
        Documents = [.. Enumerable.Range(0, DocumentsEach).Select(d => new Document
        {
            Path = PathOf(d), Kind = d == 0 ? DocumentKind.Readme : DocumentKind.Documentation, Format = DocumentFormat.Markdown,
            Title = $"Side {d}", Language = d % 4 == 3 ? "en" : "da", SizeBytes = CharactersEach, Text = Markdown(product, d),
        })],
    };

    private static string LicenceOf(int product) => product % 4 == 0 ? "MIT" : "MPL-2.0";

    private static string LanguageOf(int product) => product % 3 == 0 ? "PHP" : "C#";

    private static string NameOf(int product) => FormattableString.Invariant($"OS2offdig/repository-{product}");

    private static string PathOf(int document) => document == 0 ? "README.md" : FormattableString.Invariant($"docs/side-{document}.md");

    /// <summary>The same whenever it is asked for.</summary>
    private string Markdown(int product, int document)
    {
        var random = new Random(HashCode(product, document));
        var text = new StringBuilder(CharactersEach + 200).Append(CultureInfo.InvariantCulture, $"# Side {document}\n\n");
        for (var section = 0; section < SectionsEach; section++)
        {
            text.Append("## ").Append(Frequent(random, 20)).Append(' ').Append(Frequent(random, 200)).Append("\n\n");
            for (var end = CharactersEach * (section + 1) / SectionsEach; text.Length < end;)
                text.Append(Frequent(random, 0)).Append(random.Next(12) == 0 ? ".\n" : " ");
            text.Append("\n\n");
        }

        return text.ToString();
    }

    private int HashCode(int product, int document) => unchecked((seed * 397) ^ (product * 7919) ^ document);

    private string Frequent(Random random, int from) => _words[Math.Min(_words.Length - 1, from + (int)Math.Pow(_words.Length - from, random.NextDouble()))];

    private string Word(int from) => Frequent(_random, from);

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(0))) + ".";

    private static string[] WordsOf(int seed)
    {
        var random = new Random(seed);
        var simple = ShippedWords.Instance.Pieces.Where(word => word.Length > 3).OrderBy(_ => random.Next()).ToArray();
        var compounds = new HashSet<string>(StringComparer.Ordinal);
        while (compounds.Count < DistinctWords - simple.Length)
            compounds.Add(simple[random.Next(simple.Length)] + simple[random.Next(simple.Length)] + (random.Next(3) == 0 ? "en" : ""));
        return [.. simple, .. compounds];
    }
}
