using Microsoft.AspNetCore.Identity;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Accounts;

/// <summary>What is wrong with a password that a person wants, in the reader's words.</summary>
internal static class NewPasswords
{
    /// <summary>The fields <c>Input.Password</c> and <c>Input.Again</c> and what is wrong with them; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<(string Field, string Text)>> FaultsAsync(UserManager<Account> users, Account account, string? password, string? again, Texts texts)
    {
        var faults = new List<(string, string)>();
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, account, password ?? "");
            if (result.Errors.FirstOrDefault() is { } error && faults.Count == 0)
                faults.Add(("Input.Password", texts.Of("Password", error.Code)));
        }

        if (faults.Count == 0 && password != again)
            faults.Add(("Input.Again", texts["Password.notAlike"]));
        return faults;
    }
}
