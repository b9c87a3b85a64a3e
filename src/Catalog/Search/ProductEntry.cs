using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using OS2.Catalog.Products;

namespace OS2.Catalog.Search;

/// <summary>A product as an entry of the index.</summary>
internal static class ProductEntry
{
    internal static Document Of(ProductFacts facts, WordAnalysis analysis)
    {
        var (product, card) = (facts.Product, facts.Card);
        var aliases = product.Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var entry = new Document
        {
            new StringField(IndexField.Key, IndexKind.KeyOfProduct(product.ProductSlug), Field.Store.YES),
            new StringField(IndexField.Kind, IndexKind.Product, Field.Store.NO),
            new StoredField(IndexField.Json, JsonSerializer.Serialize(card, IndexJson.Default.ProductCard)),
            new SortedDocValuesField(IndexField.Order, new BytesRef(DanishOrder.Key(product.Name))),
            new NumericDocValuesField(IndexField.Pushed, card.PushedAt?.ToUnixTimeSeconds() ?? 0),
            new NumericDocValuesField(IndexField.Users, card.Users.Count),
            new NumericDocValuesField(IndexField.Rank, IsOver(card) ? 1 : 0),
            new TextField(IndexField.ProductName, product.Name, Field.Store.NO),
        };
        if (NameParts.Whole(product.ProductSlug) != NameParts.Whole(product.Name))
            entry.Add(new TextField(IndexField.ProductName, product.ProductSlug, Field.Store.NO));
        foreach (var whole in aliases.Append(product.Name).Append(product.ProductSlug).Select(NameParts.Whole).Where(whole => whole.Length > 0).Distinct())
            entry.Add(new StringField(IndexField.ProductWhole, whole, Field.Store.NO));
        foreach (var alias in aliases)
            entry.Add(new TextField(IndexField.ProductAlias, alias, Field.Store.NO));
        foreach (var name in card.Suppliers.Concat(facts.Organisations).Concat(card.Users))
            entry.Add(new TextField(IndexField.ProductPeople, name, Field.Store.NO));
        foreach (var (number, name) in facts.Repositories)
        {
            entry.Add(new StringField(IndexField.ProductRepositoryId, number.ToString(CultureInfo.InvariantCulture), Field.Store.YES));
            entry.Add(new TextField(IndexField.ProductRepository, name, Field.Store.NO));
        }

        foreach (var (text, language) in new[] { (card.DomainDa, "da"), (card.DomainEn, "en") })
            AddText(entry, IndexField.ProductDomain, text, language, analysis);
        foreach (var (text, language) in new[] { (card.SummaryDa, "da"), (card.SummaryEn, "en") })
            AddText(entry, IndexField.ProductSummary, text, language, analysis);
        foreach (var (text, language) in facts.Features)
            AddText(entry, IndexField.ProductFeature, text, language, analysis);
        foreach (var (text, language) in facts.Requirements)
            AddText(entry, IndexField.ProductRequirements, text, language, analysis);
        foreach (var (text, language) in facts.Readmes)
            AddText(entry, IndexField.ProductReadme, text, language, analysis);
        foreach (var text in aliases.Append(product.Name).Append(card.DomainDa).Append(card.DomainEn).Append(card.SummaryDa).Append(card.SummaryEn).Concat(card.Suppliers))
            SpellingFields.Add(entry, text);
        AddFacets(entry, facts);
        return entry;
    }

    /// <summary>Adds running text in the language it is in, or in both where that is not known.</summary>
    internal static void AddText(Document entry, string field, string? text, string? language, WordAnalysis analysis)
    {
        if (!string.IsNullOrEmpty(text))
            entry.Add(new TermsField(field, text, language, analysis));
    }

    private static bool IsOver(ProductCard card) =>
        card.State == ProductState.Ended || (card.Repositories > 0 && card.Archived == card.Repositories);

    private static void AddFacets(Document entry, ProductFacts facts)
    {
        var card = facts.Card;
        AddFacet(entry, FacetName.State, [card.State]);
        AddFacet(entry, FacetName.Level, [card.Level?.ToString(CultureInfo.InvariantCulture) ?? FacetName.Unknown]);
        AddFacet(entry, FacetName.Domain, facts.Product.DomainSlug is { } domain ? [domain] : []);
        AddFacet(entry, FacetName.Supplier, facts.SupplierSlugs);
        AddFacet(entry, FacetName.Licence, card.Licences.Count > 0 ? card.Licences : [FacetName.Unknown]);
        AddFacet(entry, FacetName.Language, card.Languages);
        AddFacet(entry, FacetName.User, card.Users);
        AddFacet(entry, FacetName.Documentation, [card.HasDocumentation ? FacetName.Yes : FacetName.No]);
        AddFacet(entry, FacetName.Container, [card.HasContainer ? FacetName.Yes : FacetName.No]);
    }

    private static void AddFacet(Document entry, string name, IEnumerable<string> values)
    {
        foreach (var value in values.Distinct())
            entry.Add(new SortedSetDocValuesField(IndexField.Facet(name), new BytesRef(value)));
    }
}
