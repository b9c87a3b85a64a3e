using System.Globalization;
using OS2.Catalog.Web;

namespace OS2.Catalog.Tests.Web;

public sealed class ShowTests
{
    private static readonly DateTimeOffset Winter = new(2026, 11, 3, 5, 12, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Summer = new(2026, 7, 3, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Writes_numbers_and_times_as_Danes_do()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PageLanguage.Danish.Culture;
        Assert.Equal("25.000", Show.Number(25_000));
        Assert.Equal("3. november 2026", Show.Date(Winter));
        Assert.Equal("kl. 06.12", Show.Clock(Winter));
        Assert.Equal("4. juli 2026 kl. 00.30", Show.Moment(Summer));
        Assert.Equal("1,4 MB", Show.Size(1_400_000));
        Assert.Equal("12 %", Show.Share(12, 100));
        Assert.Equal("< 1 %", Show.Share(1, 1000));
        Assert.Equal("2 t 5 min", Show.Duration(new TimeSpan(2, 5, 59)));
    }

    [Fact]
    public void Writes_numbers_and_times_as_Britons_do()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PageLanguage.English.Culture;
        Assert.Equal("25,000", Show.Number(25_000));
        Assert.Equal("3 November 2026, 06:12", Show.Moment(Winter));
        Assert.Equal("782 bytes", Show.Size(782));
        Assert.Equal("45 s", Show.Duration(TimeSpan.FromSeconds(45)));
    }
}
