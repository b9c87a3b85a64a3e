using System.Text;
using System.Xml;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web;

/// <summary>What search engines are told: which pages there are, in both languages, and which to leave alone.</summary>
/// <remarks>The sitemaps protocol 0.9: at most 50,000 addresses a file. Documents are reached through their products and stand in none.</remarks>
internal static class Sitemap
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int MostAddresses = 24_000;

    internal static void MapSitemap(this WebApplication app)
    {
        app.MapGet("/robots.txt", (SiteSettings site) => Results.Text($"""
            User-agent: *
            Disallow: /sekretariat
            Disallow: /en/sekretariat
            Disallow: /konto
            Disallow: /en/konto
            Sitemap: {site.Whole("/sitemap.xml")}

            """.ReplaceLineEndings("\n"), "text/plain"));
        app.MapGet("/sitemap.xml", async (SiteSettings site, ProductStore products, ProductUseStore uses, OrganisationStore organisations, RepositoryStore repositories, IdeaStore ideas, CancellationToken cancel) =>
        {
            var (danish, english) = (new Links("", PageLanguage.Danish), new Links("", PageLanguage.English));
            var pages = await PagesAsync(products, uses, organisations, repositories, ideas, cancel);
            return Results.Bytes(Written(site, pages.Take(MostAddresses).Select(page => (page(danish), page(english)))), "application/xml");
        });
    }

    private static async Task<List<Func<Links, string>>> PagesAsync(ProductStore products, ProductUseStore uses, OrganisationStore organisations, RepositoryStore repositories, IdeaStore ideas, CancellationToken cancel)
    {
        var pages = new List<Func<Links, string>>
        {
            links => links.Front, links => links.Products, links => links.Suppliers, links => links.Bodies, links => links.Domains, links => links.GovernanceBoard, links => links.Ideas, links => links.Organisations, links => links.About,
            links => links.Accessibility, links => links.Donations, links => links.Record, links => links.Crawl,
        };
        pages.AddRange((await products.AllAsync(cancel)).Select(product => product.ProductSlug).Order(StringComparer.Ordinal).SelectMany(slug =>
            new Func<Links, string>[] { links => links.Product(slug), links => links.ProductDocuments(slug), links => links.ProductGovernance(slug) }));
        pages.AddRange((await products.DomainsAsync(cancel)).Select(domain => domain.DomainSlug).Order(StringComparer.Ordinal).Select(slug => (Func<Links, string>)(links => links.Domain(slug))));
        pages.AddRange((await products.OfSuppliersAsync(cancel)).Select(row => row.SupplierSlug).Distinct().Order(StringComparer.Ordinal).Select(slug => (Func<Links, string>)(links => links.Supplier(slug))));
        pages.AddRange((await uses.AllAsync(cancel)).Where(use => use.IsNamedTo(isMember: false)).Select(use => use.BodySlug).Distinct().Order(StringComparer.Ordinal).Select(slug => (Func<Links, string>)(links => links.Body(slug))));
        pages.AddRange((await ideas.PublishedAsync(cancel)).Select(idea => (Func<Links, string>)(links => links.Idea(idea.IdeaSlug))));
        foreach (var organisation in (await organisations.AllAsync(cancel)).OrderBy(organisation => organisation.OrganisationKey, StringComparer.Ordinal))
        {
            pages.Add(links => links.Organisation(organisation.Login));
            pages.AddRange((await repositories.OfOrganisationAsync(organisation.OrganisationKey, cancel)).Where(repository => LifeCycle.IsPresent(repository.LifeCycle))
                .OrderBy(repository => repository.NameKey, StringComparer.Ordinal).Select(repository => (Func<Links, string>)(links => links.Repository(repository.FullName))));
        }

        return pages;
    }

    private static byte[] Written(SiteSettings site, IEnumerable<(string Danish, string English)> pages)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("urlset", Schema);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var (danish, english) in pages)
            {
                foreach (var address in new[] { danish, english })
                {
                    xml.WriteStartElement("url", Schema);
                    xml.WriteElementString("loc", Schema, site.Whole(address));
                    Alternate(xml, PageLanguage.Danish.Code, site.Whole(danish));
                    Alternate(xml, PageLanguage.English.Code, site.Whole(english));
                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
