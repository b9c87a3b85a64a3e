using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>All that the catalogue says of a product on one dated paper, for the files of a tender.</summary>
public sealed class DossierModel(
    ProductStore products, ProductViews views, Neighbours neighbours, DecisionStore decisions, RepositoryStore repositories, PublicBodyStore bodies, VerdictStore verdicts, TimeProvider time)
    : ProductModel(products, views, neighbours, decisions, repositories, bodies, verdicts, time)
{
    protected override string OwnAddress(string slug) => Links.ProductDossier(slug);
}
