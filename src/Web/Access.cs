using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web;

/// <summary>The policies that pages are guarded with. Which body's, which donation: that the page asks itself, and answers strangers with 404.</summary>
public static class Access
{
    public const string SignedIn = "signed-in";
    public const string Member = "member";
    public const string Coordinator = "coordinator";
    public const string Secretariat = "secretariat";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [SignedIn, Member, Coordinator, Secretariat, Administrator];

    /// <summary>Whether a person has what a policy asks for. Secretariat and administrators must have signed in with two factors as well.</summary>
    public static bool Allows(string policy, SignedIn me) => HasRole(policy, me) && (me.IsStrong || !NeedsTwoFactors(policy));

    /// <summary>Whether only the second factor may be missing.</summary>
    public static bool HasRole(string policy, SignedIn me) => policy switch
    {
        SignedIn => true,
        Member => me.IsMember,
        Coordinator => me.Roles.Contains(RoleName.Coordinator),
        Secretariat => me.IsSecretariat,
        Administrator => me.Roles.Contains(RoleName.Administrator),
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "There is no such policy."),
    };

    private static bool NeedsTwoFactors(string policy) => policy is Secretariat or Administrator;
}
