using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Donations;
using OS2.Catalog.Governance;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.MyAccount;

/// <summary>All that the catalogue keeps about a person, as a file that a machine can read (GDPR articles 15 and 20).</summary>
public sealed class DataModel(AccountStore accounts, DecisionStore decisions, IdeaStore ideas, DonationStore donations, SheetStore sheets) : CatalogPage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var account = await accounts.FindAsync(Me!.AccountId, cancel) ?? throw new InvalidOperationException("The session's account is gone.");
        var mine = await ideas.OfPersonAsync(account.AccountId, cancel);
        var data = new
        {
            account.AccountId, account.Email, account.Name, account.BodySlug, account.State, account.Language, account.CreatedAt, account.LastSignInAt, account.HasSecondFactor,
            HasPassword = account.PasswordHash is not null,
            Roles = (await accounts.RolesAsync(account.AccountId, cancel)).Select(role => new { role.Role, role.ProductSlug }),
            Passkeys = (await accounts.PasskeysAsync(account.AccountId, cancel)).Select(passkey => new { passkey.Name, passkey.CreatedAt }),
            SignInsElsewhere = await accounts.ExternalAsync(account.AccountId, cancel),
            IdeasDescribed = mine.Described.Select(idea => new { idea.IdeaSlug, idea.Title, idea.Summary, idea.Need, idea.Benefit, idea.Existing, idea.CreatedAt }),
            IdeasSupported = mine.Supports.Select(support => new { support.IdeaSlug, support.BodySlug, support.ShowsName, support.Brings, support.Note, support.SaidAt }),
            Seats = mine.Seats.Select(seat => new { seat.IdeaSlug, seat.Team, seat.Role, seat.ShowsName, seat.SeatedAt }),
            DonationsBegun = (await donations.StartedByAsync(account.AccountId, cancel)).Select(donation => new { donation.DonationId, donation.Name, donation.State, donation.StartedAt }),
            DonationMessages = (await donations.MessagesOfAsync(account.AccountId, cancel)).Select(message => new { message.DonationId, message.Kind, message.WrittenAt, message.Text }),
            DonationPapers = (await donations.PapersOfAsync(account.AccountId, cancel)).Select(paper => new { paper.DonationId, paper.Name, paper.Sha256, paper.AddedAt }),
            GovernanceAnswers = (await sheets.RowsOfPersonAsync(account.AccountId, cancel)).Select(row => new { row.SheetId, row.Requirement, row.Choice, row.Body, row.ChangedAt }),
            Decisions = (await decisions.OfActorAsync(account.AccountId, cancel))
                .Select(decision => new { decision.Number, decision.At, decision.ActorRole, decision.Kind, decision.Subject, decision.SubjectKey, decision.ValueBefore, decision.ValueAfter, decision.Reason }),
        };
        return File(JsonSerializer.SerializeToUtf8Bytes(data, Readable), "application/json", "os2-kataloget-mine-data.json");
    }
}
