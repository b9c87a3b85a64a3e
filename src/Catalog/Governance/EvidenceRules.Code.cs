using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using static OS2.Catalog.Governance.EvidenceSeen;

namespace OS2.Catalog.Governance;

/// <content>What repositories, their histories and the verdicts on them tell.</content>
internal static partial class EvidenceRules
{
    private const int NamesShown = 4;

    private static EvidenceSeen Developed(EvidenceFacts facts)
    {
        if (facts.Core is not [var first, ..] core)
            return facts.Repositories.Count == 0
                ? NotFound("Kataloget kender intet repository med produktets kode.", "The catalogue knows of no repository with the product's code.")
                : Unseen("Ingen af produktets repositories er sat til at rumme kode.", "None of the product's repositories is set to hold code.");
        if (core.FirstOrDefault(each => Fired(each, "D1") is not null) is { } elsewhere)
        {
            var quote = Fired(elsewhere, "D1")!.Quotes is [var words, ..] ? words : new VerdictQuote("", 0, "");
            return NotFound($"Filerne i {elsewhere.Repository.FullName} peger på, at der udvikles et andet sted: {quote.Text}",
                $"The files of {elsewhere.Repository.FullName} point to development in another place: {quote.Text}",
                quote.Path.Length > 0 ? elsewhere.Place(quote.Path) : elsewhere.Repository.Address);
        }

        if (core.FirstOrDefault(each => each.Verdict?.MakerAnswer == MakerAnswer.Dump) is { } dump)
            return NotFound(
                $"Historikken i {dump.Repository.FullName} består af få, store leverancer: koden ses ikke blive til.",
                $"The history of {dump.Repository.FullName} consists of a few large deliveries: one does not see the code grow.", dump.Repository.Address);
        var read = core.Where(each => each.Makers is { ReadAt: not null }).Select(each => (each.Repository, Evidence: MakerEvidence.FromJson(each.Makers!.Evidence))).ToList();
        if (read.Count == 0)
            return Unseen($"Historikken i {first.Repository.FullName} er ikke læst endnu.", $"The history of {first.Repository.FullName} has not been read yet.", first.Repository.Address);
        var (repository, history) = read.MaxBy(each => each.Evidence.LastAt);
        if (!read.Exists(each => each.Evidence.AuthoredCommits > 0))
            return NotFound($"{repository.FullName} har ingen historik af mennesker.", $"{repository.FullName} has no history made by people.", repository.Address);
        var commits = read.Sum(each => each.Evidence.AuthoredCommits);
        return facts.Core.All(each => each.IsOurs)
            ? Found($"{NumberDa(commits)} commits af mennesker i {RepositoriesDa(read.Count)}{(history.LastAt is { } last ? $", senest {DayDa(last)}" : "")}.",
                $"{NumberEn(commits)} commits by people in {RepositoriesEn(read.Count)}{(history.LastAt is { } at ? $", the last {DayEn(at)}" : "")}.", repository.Address)
            : Unseen($"Koden udvikles i {repository.FullName}; om OS2 styrer den organisation, er ikke bekræftet.",
                $"The code is developed in {repository.FullName}; that OS2 controls that organisation is not confirmed.", repository.Address);
    }

    private static EvidenceSeen Licensed(EvidenceFacts facts)
    {
        var judged = facts.Code.Where(each => each.Verdict is { LicenceAnswer: not LicenceAnswer.Unread }).ToList();
        if (judged.Count == 0)
            return NotRead;
        var lacking = judged.Where(each => each.Verdict!.LicenceAnswer is LicenceAnswer.None or LicenceAnswer.Unfit or LicenceAnswer.Stated).ToList();
        if (lacking.Count > 0)
            return NotFound($"{lacking.Count} af {RepositoriesDa(judged.Count)} med kode har ingen tekst af en åben licens: {Names(lacking)}.",
                $"{lacking.Count} of {RepositoriesEn(judged.Count)} with code lack the text of an open licence: {Names(lacking)}.", lacking[0].Repository.Address);
        var doubtful = judged.Where(each => each.Verdict!.LicenceAnswer != LicenceAnswer.Documented).ToList();
        if (doubtful.Count > 0)
            return Unseen($"Licensen i {Names(doubtful)} skal ses af et menneske: teksten er ændret, eller udsagn er uenige.",
                $"The licence of {Names(doubtful)} has to be looked at by a person: its text is altered, or statements disagree.", doubtful[0].Repository.Address);
        var licences = string.Join(", ", judged.Select(each => each.Verdict!.Licence).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var first = judged[0];
        return Found($"{licences} i {RepositoriesDa(judged.Count)} med kode.", $"{licences} in {RepositoriesEn(judged.Count)} with code.",
            first.Snapshot?.LicencePath is { } path ? first.Place(path) : first.Repository.Address);
    }

    private static EvidenceSeen HandedOver(EvidenceFacts facts)
    {
        var code = facts.Code.ToList();
        if (code.Count == 0)
            return NotFound("Kataloget kender intet repository med produktets kode.", "The catalogue knows of no repository with the product's code.");
        if (code.Where(each => !each.IsOurs).ToList() is [var stranger, ..] outside)
            return Unseen($"At OS2 styrer {stranger.Repository.Owner}, er ikke bekræftet ({Names(outside)}).",
                $"That OS2 controls {stranger.Repository.Owner} is not confirmed ({Names(outside)}).", stranger.Repository.Address);
        if (code.Where(each => each.Verdict?.TitleAnswer == TitleAnswer.Others).ToList() is [var other, ..] others)
            return NotFound($"Koden ligger hos OS2, men i {Names(others)} er en anden nævnt som rettighedshaver.",
                $"The code lies with OS2, but in {Names(others)} somebody else is named as holder of the rights.", other.Repository.Address);
        if (facts.Core.All(each => each.Verdict?.TitleAnswer is TitleAnswer.Owned or TitleAnswer.Secured))
            return Found("Koden ligger hos OS2, og to mennesker har skrevet under på, at rettighederne er på plads.",
                "The code lies with OS2, and two people have signed that the rights are in place.", code[0].Repository.Address);
        return facts.Core.All(each => each.HasAgreement)
            ? Found("Koden ligger hos OS2, og en registreret aftale, der er i kraft, dækker kernen.", "The code lies with OS2, and a registered agreement in force covers the core.", code[0].Repository.Address)
            : Unseen("Koden ligger hos OS2, men ingen aftale om overdragelse er registreret. Hvor koden ligger, siger intet om, hvem der ejer den.",
                "The code lies with OS2, but no agreement of transfer is registered. Where code lies says nothing about who owns it.", code[0].Repository.Address);
    }

    private static EvidenceSeen Tracked(EvidenceFacts facts)
    {
        var tracker = facts.Fields.GetValueOrDefault("Tracker");
        if (facts.Core.Where(each => each.Repository.HasIssues).ToList() is [var first, ..] open)
            return Found($"Opgaver er slået til i {Names(open)}, {NumberDa(open.Sum(each => each.Repository.OpenIssues))} er åbne. Om ændringer henviser til dem, ses ikke herfra.",
                $"Issues are on in {Names(open)}, {NumberEn(open.Sum(each => each.Repository.OpenIssues))} are open. Whether changes refer to them cannot be seen from here.", $"{first.Repository.Address}/issues");
        if (tracker is not null)
            return Unseen("Opgaverne føres et andet sted. Om alle kan læse dem, ses ikke herfra.", "Issues are kept in another place. Whether everybody can read them cannot be seen from here.", tracker);
        return facts.Core is [var core, ..]
            ? NotFound($"Opgaver er slået fra i {Names(facts.Core)}, og intet andet sted er oplyst.", $"Issues are off in {Names(facts.Core)}, and no other place is stated.", core.Repository.Address)
            : NotRead;
    }

    private static EvidenceSeen OneCore(EvidenceFacts facts)
    {
        if (facts.Core is not [var core, ..])
            return NotRead;
        if (facts.Repositories.Where(each => each.Role == RepositoryRole.SupplierCopy).ToList() is [var copy, ..] copies)
            return NotFound($"Leverandører har deres egen kopi: {Names(copies)}.", $"Suppliers have copies of their own: {Names(copies)}.", copy.Repository.Address);
        if (facts.Core.FirstOrDefault(each => Fired(each, "F3") is not null) is { } kin)
            return NotFound($"{kin.Repository.FullName} begynder med samme commit som {Fired(kin, "F3")!.Values[0]}: der er mere end én udgave.",
                $"{kin.Repository.FullName} begins with the same commit as {Fired(kin, "F3")!.Values[0]}: there is more than one edition.", kin.Repository.Address);
        return Unseen("Ingen kopi af kernen er set i de organisationer, som kataloget læser. Kopier andre steder ses ikke herfra.",
            "No copy of the core was seen in the organisations that the catalogue reads. Copies in other places cannot be seen from here.", core.Repository.Address);
    }

    private static EvidenceSeen Contained(EvidenceFacts facts)
    {
        var read = facts.Repositories.Where(each => each.Snapshot is not null).ToList();
        if (read.Count == 0)
            return NotRead;
        if (read.Find(each => each.Snapshot!.HasContainer) is not { } found)
            return NotFound($"Ingen Dockerfile, compose-fil eller Helm-opsætning i {RepositoriesDa(read.Count)}.", $"No Dockerfile, compose file or Helm chart in {RepositoriesEn(read.Count)}.");
        var path = found.Paths.Where(IsContainer).MinBy(each => each.Length);
        return Found($"{path ?? "Opsætning af en container"} i {found.Repository.FullName}.", $"{path ?? "A container's configuration"} in {found.Repository.FullName}.",
            path is null ? found.Repository.Address : found.Place(path));
    }

    private static bool IsContainer(string path) => Repositories.Manifest.KindOf(path) is Repositories.ManifestKind.Dockerfile or Repositories.ManifestKind.Compose or Repositories.ManifestKind.Helm;

    private static VerdictFinding? Fired(EvidenceRepository repository, string rule) => repository.Verdict?.ToVerdict().Findings.FirstOrDefault(finding => finding.Rule == rule);

    private static string Names(IReadOnlyList<EvidenceRepository> repositories) =>
        string.Join(", ", repositories.Take(NamesShown).Select(each => each.Repository.Name)) + (repositories.Count > NamesShown ? " …" : "");
}
