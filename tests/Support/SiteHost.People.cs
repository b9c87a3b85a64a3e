using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Options;
using OS2.Catalog.Accounts;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Tests.Support;

/// <content>People who have accounts, and what a browser of theirs would send.</content>
public sealed partial class SiteHost
{
    /// <summary>A new account that may sign in, with the password "correct horse battery".</summary>
    /// <param name="roles">Roles of <see cref="RoleName"/>; coordinators get the products.</param>
    /// <param name="bodySlug">A body of the register that a member belongs to.</param>
    /// <param name="products">What a coordinator looks after.</param>
    public async Task<Account> AddPersonAsync(IReadOnlyList<string> roles, string? bodySlug = null, params string[] products)
    {
        using var scope = _app.Services.GetRequiredService<IServiceScopeFactory>().CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var id = Account.NewId(Database.Now);
        var account = new Account
        {
            AccountId = id, Email = $"{id[^12..]}@kommune.example", Name = $"Person {id[^4..]}", BodySlug = bodySlug, State = AccountState.Active, CreatedAt = Database.Now,
        };
        account.EmailKey = Account.KeyOf(account.Email);
        Assert.True((await users.CreateAsync(account, Password)).Succeeded);
        await Database.ChangeAsync(async change =>
        {
            foreach (var role in roles)
            {
                foreach (var product in role == RoleName.Coordinator ? products : [""])
                    await AccountStore.GrantAsync(change, id, role, product);
            }
        }, TestContext.Current.CancellationToken);
        return account;
    }

    public const string Password = "correct horse battery";

    /// <summary>A browser without a session, which keeps cookies and follows no redirects.</summary>
    public Browsing Visitor() => new(Handler(), Client.BaseAddress!);

    /// <summary>A browser in which a new person with this role has signed in with two factors.</summary>
    public async Task<Browsing> SignInAsync(string role, string? bodySlug = null, params string[] products) =>
        SignIn(await AddPersonAsync([role], bodySlug, products));

    /// <summary>A browser in which this person has signed in.</summary>
    /// <param name="account">One that may.</param>
    /// <param name="methods">How; two factors when nothing is said.</param>
    public Browsing SignIn(Account account, params string[] methods)
    {
        var browsing = Visitor();
        browsing.Account = account;
        browsing.Cookies.Add(Client.BaseAddress!, new Cookie(AccountSetup.CookieName, SessionCookie(account, methods), "/"));
        return browsing;
    }

    /// <summary>The content of the cookie that such a session has.</summary>
    public string SessionCookie(Account account, params string[] methods)
    {
        var options = Of<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var principal = Session.Of(account, methods.Length == 0 ? ["pwd", Session.TwoFactors] : methods);
        var now = DateTimeOffset.UtcNow;
        return options.TicketDataFormat.Protect(new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + AccountSetup.SessionLife }, IdentityConstants.ApplicationScheme));
    }

    private HttpMessageHandler Handler() => Of<IServer>() is TestServer server ? server.CreateHandler() : new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
}
