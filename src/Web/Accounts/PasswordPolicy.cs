using Microsoft.AspNetCore.Identity;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Accounts;

/// <summary>What a password may not be, beside too short: too long to be worth the work, or the person's own address.</summary>
internal sealed class PasswordPolicy : IPasswordValidator<Account>
{
    /// <summary>Longer ones would only cost time.</summary>
    public const int MostCharacters = 200;

    public const string TooLong = nameof(TooLong);
    public const string LikeAddress = nameof(LikeAddress);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (password?.Length > MostCharacters)
            return Fault(TooLong);
        var name = user.Email.Split('@')[0];
        return name.Length >= 4 && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true ? Fault(LikeAddress) : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Fault(string code) => Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code }));
}
