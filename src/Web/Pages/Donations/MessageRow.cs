using OS2.Catalog.Accounts;
using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Pages.Donations;

/// <summary>Something that was written, as it is drawn.</summary>
/// <param name="Kind">As <see cref="DonationMessage.Kind"/>.</param>
/// <param name="Who">In words; an erased person is told by the side that it was on.</param>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
public sealed record MessageRow(string Kind, string Who, DateTimeOffset At, string Text)
{
    public static async Task<IReadOnlyList<MessageRow>> OfAsync(Texts texts, AccountStore accounts, IEnumerable<DonationMessage> messages, CancellationToken cancel)
    {
        var rows = new List<MessageRow>();
        foreach (var message in messages)
        {
            var name = (await accounts.FindAsync(message.AuthorId, cancel))?.Name;
            var side = texts[message.AuthorBody is null ? "Donation.side.secretariat" : "Donation.side.body"];
            rows.Add(new MessageRow(message.Kind, string.IsNullOrEmpty(name) ? side : $"{name} ({side})", message.WrittenAt, message.Text));
        }

        return rows;
    }
}
