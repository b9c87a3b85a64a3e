namespace OS2.Catalog.Web.Pages.Secretariat.Accounts;

/// <summary>A role that can be given or taken by one button.</summary>
/// <param name="Role">As <see cref="Catalog.Accounts.RoleName"/> has it.</param>
/// <param name="ProductSlug">A coordinator's product; empty for other roles.</param>
/// <param name="Gives">Whether it is given; else it is taken.</param>
/// <param name="Words">What the button says.</param>
public sealed record RoleChange(string Role, string ProductSlug, bool Gives, string Words);
