using Microsoft.Extensions.Logging.Abstractions;
using OS2.Catalog.Crawler;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;

namespace OS2.Catalog.Tests.Support;

/// <content>Donations: the reading of their code, and the pages of their way.</content>
public sealed partial class SiteHost
{
    public DonationStore Donations => Of<DonationStore>();

    /// <summary>Reads all codes that wait, as the host's reader does.</summary>
    public async Task ReadDonationsAsync()
    {
        using var reader = new DonationReader(Of<DonationReadings>(), Of<FileStore>(), Crawl, GitHub, Of<TimeProvider>(), NullLogger<DonationReader>.Instance);
        await reader.ReadWaitingAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Donation> DonationAsync(string donationId) => (await Donations.FindAsync(donationId, TestContext.Current.CancellationToken))!;
}
