using OS2.Catalog.Accounts;
using OS2.Catalog.Data;

namespace OS2.Catalog.Donations;

/// <content>What happens when a person is erased: the donation stays with the body, the name goes.</content>
public sealed partial class DonationStore
{
    private const string Unassign = "UPDATE Donation SET AssignedTo = NULL, Tick = @Tick WHERE AssignedTo = @AccountId";
    private const string ForgetForm = "UPDATE Donation SET Form = @Form, Version = Version + 1, Tick = @Tick WHERE DonationId = @DonationId";

    /// <summary>Takes a person's name and address out of the forms of the body, and the person off the donations that were looked after.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="accountId">Whose account.</param>
    /// <param name="person">The account as it was before it was erased.</param>
    public static async Task ForgetPersonAsync(Change change, string accountId, Account? person)
    {
        await change.ExecuteAsync(Unassign, new { AccountId = accountId, change.Tick });
        if (person?.BodySlug is not { } body)
            return;
        foreach (var donation in await change.QueryAsync<Donation>(SelectByBody, new { BodySlug = body }))
        {
            var before = donation.Answers;
            var after = Without(before, person);
            if (after != before)
                await change.ExecuteAsync(ForgetForm, new { donation.DonationId, Form = Donation.Written(after), change.Tick });
        }
    }

    internal static DonationForm Without(DonationForm form, Account person)
    {
        bool Is(string? text, string of) => of.Length > 0 && string.Equals(text?.Trim(), of, StringComparison.OrdinalIgnoreCase);
        var isTheirs = Is(form.CoordinatorMail, person.Email);
        return form with
        {
            CoordinatorMail = isTheirs ? null : form.CoordinatorMail,
            CoordinatorName = isTheirs || Is(form.CoordinatorName, person.Name) ? null : form.CoordinatorName,
            Signer = person.Name.Length > 0 && form.Signer?.Contains(person.Name, StringComparison.OrdinalIgnoreCase) == true ? null : form.Signer,
            Team = [.. form.Team.Select(place => Is(place.Name, person.Name) ? place with { Name = "" } : place)],
        };
    }
}
