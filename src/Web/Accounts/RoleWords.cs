using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Accounts;

/// <summary>Roles as people read them.</summary>
internal static class RoleWords
{
    /// <summary>All of them in a line, coordinators with their products; the text for none when there are none.</summary>
    public static string Of(Texts texts, IEnumerable<GrantedRole> roles)
    {
        var words = roles.OrderBy(role => RoleName.All.ToList().IndexOf(role.Role)).ThenBy(role => role.ProductSlug, StringComparer.Ordinal)
            .Select(role => role.ProductSlug.Length > 0 ? $"{texts.Of("Role.account", role.Role)} ({role.ProductSlug})" : texts.Of("Role.account", role.Role)).ToList();
        return words.Count > 0 ? string.Join(", ", words) : texts["Account.noRoles"];
    }
}
