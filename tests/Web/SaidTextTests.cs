using OS2.Catalog.Web.Pages.Products;

namespace OS2.Catalog.Tests.Web;

public sealed class SaidTextTests
{
    [Fact]
    public void Addresses_of_the_web_can_be_followed_mail_addresses_are_left_out_and_the_rest_is_text() => Assert.Equal(
        [new SaidText("Se ", false), new SaidText("https://pumpe.example/a?b=1", true), new SaidText(", eller skriv til [… @…]. javascript:alert(1)".Replace("… @", "…@", StringComparison.Ordinal), false)],
        SaidText.Of("Se https://pumpe.example/a?b=1, eller skriv til en.person@pumpe.example. javascript:alert(1)"));

    [Theory]
    [InlineData("")]
    [InlineData("https://navn:kode@pumpe.example/")]
    [InlineData("http://")]
    public void What_leads_nowhere_is_no_link(string words) => Assert.DoesNotContain(SaidText.Of(words), piece => piece.IsAddress);
}
