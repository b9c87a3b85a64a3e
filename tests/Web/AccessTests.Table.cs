using OS2.Catalog.Web;

namespace OS2.Catalog.Tests.Web;

/// <content>The table. A new page is a new line, and whoever writes it has thought of who may see it.</content>
public sealed partial class AccessTests
{
    private static IReadOnlyDictionary<string, string> Table { get; } = new Dictionary<string, string>
    {
        ["/"] = Everybody,
        ["/adgang"] = Everybody,
        ["/adgangskode/{secret}"] = Everybody,
        ["/billeder/{hash:length(64)}"] = Everybody,
        ["/crawl/{runId?}"] = Everybody,
        ["/fejl/{code:int}"] = Everybody,
        ["/ideer"] = Everybody,
        ["/ideer/forslag"] = Everybody,
        ["/ideer/forslag/{secret}"] = Everybody,
        ["/ideer/ny"] = Access.Member,
        ["/ideer/{slug}"] = Everybody,
        ["/ideer/{slug}/deltag"] = Access.Member,
        ["/ideer/{slug}/ret"] = Access.Member,
        ["/invitation/{secret}"] = Everybody,
        ["/konto"] = Access.SignedIn,
        ["/konto/data"] = Access.SignedIn,
        ["/konto/ekstra-kode"] = Access.SignedIn,
        ["/konto/genopretningskoder"] = Access.SignedIn,
        ["/konto/passkey"] = Access.SignedIn,
        ["/konto/slet"] = Access.SignedIn,
        ["/log-ind"] = Everybody,
        ["/log-ind/genopretning"] = Everybody,
        ["/log-ind/glemt"] = Everybody,
        ["/log-ind/kode"] = Everybody,
        ["/log-ind/passkey"] = Everybody,
        ["/log-ind/udefra"] = Everybody,
        ["/log-ud"] = Everybody,
        ["/min-side"] = Access.Member,
        ["/om"] = Everybody,
        ["/organisationer"] = Everybody,
        ["/organisationer/{login}"] = Everybody,
        ["/produkter"] = Everybody,
        ["/produkter/{slug}"] = Everybody,
        ["/produkter/{slug}/dokumentation"] = Everybody,
        ["/repositories/{owner}/{name}"] = Everybody,
        ["/repositories/{owner}/{name}/dokumenter"] = Everybody,
        ["/repositories/{owner}/{name}/dokumenter/{**path:minlength(1)}"] = Everybody,
        ["/repositories/{owner}/{name}/historik"] = Everybody,
        ["/sekretariat"] = Access.Secretariat,
        ["/sekretariat/ideer"] = Access.Secretariat,
        ["/sekretariat/ideer/{slug}"] = Access.Secretariat,
        ["/sekretariat/ideer/{slug}/ret"] = Access.Secretariat,
        ["/sekretariat/konti"] = Access.Secretariat,
        ["/sekretariat/konti/ny"] = Access.Secretariat,
        ["/sekretariat/konti/{accountId}"] = Access.Secretariat,
        ["/sekretariat/maildomaener"] = Access.Secretariat,
    };
}
