namespace OS2.Catalog.Web;

/// <content>Signing in, one's own account, and the desks.</content>
public sealed partial class Links
{
    public string SignOut => $"{_start}/log-ud";
    public string SignInCode => $"{_start}/log-ind/kode";
    public string SignInRecovery => $"{_start}/log-ind/genopretning";
    public string SignInElsewhere => $"{_start}/log-ind/udefra";
    public string PasskeyRequest => $"{_start}/log-ind/passkey";
    public string PasskeyCreation => $"{_start}/konto/passkey";
    public string ForgottenPassword => $"{_start}/log-ind/glemt";
    public string AskForAccess => $"{_start}/adgang";
    public string MyAccount => $"{_start}/konto";
    public string SecondFactor => $"{_start}/konto/ekstra-kode";
    public string RecoveryCodes => $"{_start}/konto/genopretningskoder";
    public string EraseAccount => $"{_start}/konto/slet";
    public string MyData => $"{_start}/konto/data";
    public string MyDesk => $"{_start}/min-side";
    public string SecretariatDesk => $"{_start}/sekretariat";
    public string Accounts => $"{_start}/sekretariat/konti";
    public string InviteAccount => $"{_start}/sekretariat/konti/ny";
    public string BodyDomains => $"{_start}/sekretariat/maildomaener";

    /// <summary>Where a person of the secretariat is sent who signed in with one factor alone.</summary>
    public string SecondFactorNeeded => $"{MyAccount}?mangler=ekstra-kode";

    public string Invitation(string secret) => $"{_start}/invitation/{secret}";

    public string NewPassword(string secret) => $"{_start}/adgangskode/{secret}";

    public string Account(string accountId) => $"{Accounts}/{accountId}";

    /// <summary>The page to sign in on.</summary>
    /// <param name="back">The path to come back to; null for the person's desk.</param>
    public string SignIn(string? back = null) => $"{_start}/log-ind{(back is null ? "" : $"?retur={Uri.EscapeDataString(back)}")}";
}
