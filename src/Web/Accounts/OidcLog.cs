namespace OS2.Catalog.Web.Accounts;

internal static partial class OidcLog
{
    [LoggerMessage(LogLevel.Warning, "Somebody could not sign in elsewhere: {Problem}")]
    public static partial void Failed(this ILogger log, string problem);
}
