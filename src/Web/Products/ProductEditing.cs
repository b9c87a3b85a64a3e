using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Products;

/// <summary>Who may edit what the catalogue says of a product.</summary>
internal static class ProductEditing
{
    /// <summary>The product's coordinators, and the secretariat with its second factor.</summary>
    public static bool MayEdit(SignedIn me, string slug) => me.Products.Contains(slug) || Access.Allows(Access.Secretariat, me);

    /// <summary>The person as the one who edits; null where it may not.</summary>
    public static Actor? ActorOf(SignedIn me, string slug) =>
        Access.Allows(Access.Secretariat, me) ? me.SecretariatActor : me.Products.Contains(slug) ? me.Actor(RoleName.Coordinator) : null;
}
