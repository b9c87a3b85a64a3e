using System.Net;
using OS2.Catalog.Accounts;
using OS2.Catalog.Governance;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public sealed class ProductGovernanceTests
{
    [Fact]
    public async Task Shows_the_reports_of_a_product_wherever_they_lie_with_the_catalogues_own_count()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var page = await site.Client.GetStringAsync("/produkter/fjordtid/governance");
        Assert.Contains("demo-vaerksted/haandbog", page, StringComparison.Ordinal);
        Assert.Contains("evalueringer/fjordtid.md", page, StringComparison.Ordinal);
        Assert.Contains("governance/selvevaluering.json", page, StringComparison.Ordinal);
        Assert.Contains("Rapportens egne tal stemmer ikke med dens rækker", page, StringComparison.Ordinal);
        Assert.Contains("The report&#x27;s own figures do not agree with its rows", await site.Client.GetStringAsync("/en/produkter/fjordtid/governance"), StringComparison.Ordinal);
        Assert.Contains("/produkter/fjordtid/governance", await site.Client.GetStringAsync("/produkter/fjordtid"), StringComparison.Ordinal);
        Assert.Contains("ikke fundet en rapport", await site.Client.GetStringAsync("/produkter/vejhul/governance"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_shown_demand_by_demand_and_written_out_in_the_forms_of_today()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var found = await site.Of<ReportStore>().OfProductAsync("fjordtid", CancellationToken.None);
        Assert.Equal([GovernanceReport.Evaluation, GovernanceReport.Assessment], found.Select(report => report.Kind));
        var (evaluation, assessment) = ($"/produkter/fjordtid/governance/{found[0].Key}", $"/produkter/fjordtid/governance/{found[1].Key}");

        Assert.Contains("Kalenderbroen har sin egen kopi", await site.Client.GetStringAsync(evaluation), StringComparison.Ordinal);
        Assert.Equal(found[1].Content.Answers, Read(await site.Client.GetByteArrayAsync(assessment + "?som=json")).Answers);
        Assert.Equal(found[1].Content.Answers, Read(await site.Client.GetByteArrayAsync(assessment + "?som=markdown")).Answers);
        var written = Read(await site.Client.GetByteArrayAsync(evaluation + "?som=markdown"));
        Assert.Equal(found[0].Content.Lights, written.Lights);
        Assert.NotEmpty(ReportCount.Differences(found[0].Content));
        Assert.Empty(ReportCount.Differences(written));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(new Uri(evaluation + "?som=json", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(new Uri("/produkter/vejhul/governance/" + found[0].Key, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Evidence_of_a_product_is_told_with_where()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var product = (await site.Of<OS2.Catalog.Products.ProductStore>().FindAsync("fjordtid", CancellationToken.None))!;
        var all = (await site.Of<EvidenceReader>().OfAsync(product, CancellationToken.None)).ToDictionary(evidence => evidence.Requirement);
        Assert.All(["F2", "F4", "F5", "F16", "F17", "F19", "G1", "G3", "G6"], id => Assert.True(all[id].Finding == EvidenceFinding.Found, $"{id}: {all[id].WhatEn}"));
        Assert.EndsWith("/SECURITY.md", all["F4"].Where, StringComparison.Ordinal);
        Assert.Equal(EvidenceFinding.NotFound, all["G9"].Finding);
        Assert.Equal(Requirements.All.Select(requirement => requirement.Id).Where(all.ContainsKey), all.Keys);
    }

    [Fact]
    public async Task The_secretariat_sees_every_report_and_which_of_them_are_about_no_product()
    {
        await using var site = await SiteHost.StartDemoAsync();
        await site.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE GovernanceReport SET Subject = 'Noget andet' WHERE Kind = 'evaluation'", null), CancellationToken.None);
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        var page = await secretary.PageAsync("/sekretariat/governance/rapporter");
        Assert.Contains("governance/selvevaluering.json", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("intet produkt i registret", StringComparison.Ordinal) is > 0 and var stray && stray < page.IndexOf(">Fjordtid<", StringComparison.Ordinal));
    }

    private static GovernanceReport Read(byte[] bytes) => ReportReader.Read(bytes).Report!;
}
