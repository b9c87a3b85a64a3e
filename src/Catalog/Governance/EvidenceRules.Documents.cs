using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Sources;
using static OS2.Catalog.Governance.EvidenceSeen;

namespace OS2.Catalog.Governance;

/// <content>What documents and other files tell by their names, and a few by their words.</content>
internal static partial class EvidenceRules
{
    private const int ShortReadmeCharacters = 400;

    private static readonly string[] Papers = ["md", "markdown", "rst", "adoc", "txt", "html", "pdf", "docx", "doc", "odt", "pptx", "ppt", "odp", "key", "mp4", "webm"];
    private static readonly string[] Slides = ["pptx", "ppt", "odp", "key"];
    private static readonly string[] Closed = ["pdf", "docx", "doc", "pptx", "ppt", "xlsx", "xls"];
    private static readonly string[] PresentationWords = ["præsentation", "praesentation", "presentation", "brochure", "flyer", "showcase", "skærmbilleder"];
    private static readonly string[] ImplementationWords = ["implementering", "implementation guide", "implementation-guide", "implementation_guide", "ibrugtagning", "udrulning", "best practice", "best-practice", "erfaringer", "kom i gang", "kom-i-gang", "getting started", "getting-started", "getting_started", "onboarding", "rollout"];
    private static readonly string[] StandardWords = ["kodestandard", "kodeguide", "code style", "code-style", "codestyle", "coding standard", "coding-standard", "coding guideline", "coding-guideline", "coding convention", "programming guideline", "programming-guideline", "style guide", "styleguide", "style-guide"];
    private static readonly string[] OperationWords = ["drift", "operation", "vedligehold", "maintenance", "hosting", "deploy", "backup", "sikkerhedskopi", "overvågning", "monitoring", "opgradering", "upgrade"];
    private static readonly string[] TeachingWords = ["uddannelse", "undervisning", "kursus", "training", "tutorial", "brugervejledning", "brugermanual", "brugerguide", "user guide", "user-guide", "user_guide", "user manual", "user-manual", "user_manual", "e-learning", "quick guide", "quickguide", "manual"];
    private static readonly string[] ReviewWords = ["kodereview", "code review", "code-review", "code_review", "codereview", "kodegennemgang", "pentest", "penetrationstest", "penetration-test", "security audit", "security-audit", "security-review", "sikkerhedsreview", "tredjepart"];
    private static readonly string[] Tools = [".editorconfig", ".prettierrc", ".eslintrc", "eslint.config.", "phpcs.xml", "phpstan.neon", ".php-cs-fixer", "ruff.toml", ".flake8", ".pylintrc", ".pre-commit-config.", "checkstyle.xml", ".rubocop.yml", "stylecop.json", ".golangci.", ".stylelintrc", "sonar-project.properties", "rustfmt.toml"];

    private static EvidenceSeen Secure(EvidenceFacts facts)
    {
        if (!facts.IsRead)
            return NotRead;
        var said = facts.Repositories.SelectMany(each => each.Texts.Where(IsPolicy).Select(text => (Repository: each, Text: text))).ToList();
        if (said.Find(each => !IsTemplate(facts, each.Text)) is { Text: not null } own)
            return Found($"{own.Text.Path} i {own.Repository.Repository.FullName} er skrevet til produktet. Om den rækker, ser et menneske.",
                $"{own.Text.Path} in {own.Repository.Repository.FullName} was written for the product. Whether it is enough is for a person to see.", own.Repository.Place(own.Text.Path));
        if (said is [var template, ..])
            return NotFound($"{template.Text.Path} i {template.Repository.Repository.FullName} er stadig skabelonen: den er ikke udfyldt.",
                $"{template.Text.Path} in {template.Repository.Repository.FullName} is still the template: it was not filled in.", template.Repository.Place(template.Text.Path));
        return Named(facts, ["sikkerhed", "security"], isPaperEnough: false) is { } other ? Found($"Et dokument om sikkerhed: {other.Da}", $"A document about security: {other.En}", other.Where)
            : NotFound($"Ingen SECURITY.md og intet dokument om sikkerhed i {RepositoriesDa(facts.Repositories.Count)}.", $"No SECURITY.md and no document about security in {RepositoriesEn(facts.Repositories.Count)}.");
    }

    private static EvidenceSeen Described(EvidenceFacts facts)
    {
        if (facts.Core.FirstOrDefault(each => each.Snapshot is not null) is not { } core)
            return NotRead;
        var readmes = facts.Core.Select(each => (Repository: each, Text: each.Texts.FirstOrDefault(text => text.Path == each.Snapshot?.ReadmePath))).Where(each => each.Text is not null).ToList();
        if (readmes.Find(each => each.Text!.Text?.Length >= ShortReadmeCharacters && !IsTemplate(facts, each.Text)) is { Text: not null } own)
            return Found($"{own.Text.Path} i {own.Repository.Repository.FullName} har {NumberDa(own.Text.Text!.Length)} tegn. Om den siger formål og værdi, ser et menneske.",
                $"{own.Text.Path} in {own.Repository.Repository.FullName} has {NumberEn(own.Text.Text.Length)} characters. Whether it tells purpose and value is for a person to see.", own.Repository.Place(own.Text.Path));
        return readmes is [var small, ..]
            ? IsTemplate(facts, small.Text!)
                ? NotFound($"{small.Text!.Path} i {small.Repository.Repository.FullName} er stadig en skabelon.", $"{small.Text.Path} in {small.Repository.Repository.FullName} is still a template.", small.Repository.Place(small.Text.Path))
                : NotFound($"{small.Text!.Path} i {small.Repository.Repository.FullName} har kun {NumberDa(small.Text.Text?.Length ?? 0)} tegn.",
                    $"{small.Text.Path} in {small.Repository.Repository.FullName} has no more than {NumberEn(small.Text.Text?.Length ?? 0)} characters.", small.Repository.Place(small.Text.Path))
            : NotFound($"Ingen README i {Names(facts.Core)}.", $"No README in {Names(facts.Core)}.", core.Repository.Address);
    }

    private static EvidenceSeen Documented(EvidenceFacts facts)
    {
        if (!facts.IsRead)
            return NotRead;
        if (facts.Repositories.FirstOrDefault(each => each.Paths.Contains("_config.yml") && each.Texts.Any(IsLaidOut)) is { } laidOut)
            return Found($"{laidOut.Repository.FullName} er bygget som OS2's skabelon (Just the Docs), {PagesDa(laidOut.Documents.Count)}.",
                $"{laidOut.Repository.FullName} is built like OS2's template (Just the Docs), {PagesEn(laidOut.Documents.Count)}.", laidOut.Repository.Address);
        var pages = facts.Repositories.Sum(each => each.Documents.Count(document => document.Kind == "documentation"));
        var closed = facts.Repositories.SelectMany(each => each.Paths).Count(path => Closed.Contains(SourcePath.ExtensionOf(path)));
        var aside = facts.Fields.GetValueOrDefault("Documentation");
        if (pages + closed == 0)
            return aside is null
                ? NotFound($"Ingen dokumentation i {RepositoriesDa(facts.Repositories.Count)} ud over README.", $"No documentation in {RepositoriesEn(facts.Repositories.Count)} beside README.")
                : Unseen("Dokumentationen ligger uden for de repositories, som kataloget læser.", "The documentation lies outside the repositories that the catalogue reads.", aside);
        return NotFound($"Dokumentationen følger ikke OS2's skabelon: {PagesDa(pages)} i åbent format, {NumberDa(closed)} i PDF eller Office-format.",
            $"The documentation does not follow OS2's template: {PagesEn(pages)} in an open format, {NumberEn(closed)} in PDF or Office formats.",
            facts.Repositories.Where(each => each.Documents.Count > 0).MaxBy(each => each.Documents.Count)?.Repository.Address ?? aside);
    }

    private static EvidenceSeen Presented(EvidenceFacts facts)
    {
        if (!facts.IsRead)
            return NotRead;
        foreach (var each in facts.Repositories)
        {
            if (each.Paths.FirstOrDefault(path => Slides.Contains(SourcePath.ExtensionOf(path))) is { } slides)
                return Found($"{slides} i {each.Repository.FullName}.", $"{slides} in {each.Repository.FullName}.", each.Place(slides));
        }

        return Look(facts, PresentationWords, "noget at vise frem", "anything to show");
    }

    private static EvidenceSeen Implemented(EvidenceFacts facts) => Look(facts, ImplementationWords, "en vejledning i at tage det i brug", "a guide to taking it into use");

    private static EvidenceSeen Coded(EvidenceFacts facts)
    {
        if (!facts.IsRead)
            return NotRead;
        if (Named(facts, StandardWords, isPaperEnough: true) is { } named)
            return Found(named.Da, named.En, named.Where);
        foreach (var each in facts.Code)
        {
            if (each.Paths.Where(path => Array.Exists(Tools, tool => SourcePath.NameOf(path).StartsWith(tool, StringComparison.OrdinalIgnoreCase))).MinBy(path => path.Length) is { } tool)
                return Found($"{tool} i {each.Repository.FullName}: et værktøj holder reglerne. En tekst om dem er ikke set.", $"{tool} in {each.Repository.FullName}: a tool keeps the rules. A text about them was not seen.", each.Place(tool));
        }

        return Look(facts, StandardWords, "regler for koden og værktøjer, der holder dem", "rules for the code and tools that keep them");
    }

    private static EvidenceSeen Operated(EvidenceFacts facts)
    {
        var seen = Look(facts, OperationWords, "en beskrivelse af drift og vedligehold", "a description of operation and maintenance");
        return facts.Operators.Count == 0 ? seen : seen with
        {
            Da = $"{seen.Da} Drift eller support hos {string.Join(", ", facts.Operators)}, siger kataloget.", En = $"{seen.En} Operation or support by {string.Join(", ", facts.Operators)}, the catalogue says.",
        };
    }

    private static EvidenceSeen Taught(EvidenceFacts facts) => Look(facts, TeachingWords, "noget at lære af", "anything to learn from");

    private static EvidenceSeen Reviewed(EvidenceFacts facts) => Look(facts, ReviewWords, "en rapport om, at andre har gennemgået koden", "a report that others have looked through the code");

    /// <summary>Looks for a document or file by the words of its title and path.</summary>
    private static EvidenceSeen Look(EvidenceFacts facts, string[] words, string da, string en) => !facts.IsRead ? NotRead
        : Named(facts, words, isPaperEnough: true) is { } named ? Found(named.Da, named.En, named.Where)
        : NotFound($"Kataloget fandt ikke {da} i {RepositoriesDa(facts.Repositories.Count)}; det kan ligge et andet sted.",
            $"The catalogue did not find {en} in {RepositoriesEn(facts.Repositories.Count)}; it may lie in another place.");

    private static (string Da, string En, string Where)? Named(EvidenceFacts facts, string[] words, bool isPaperEnough)
    {
        var found = facts.Repositories.SelectMany(each => each.Documents.Where(document => Has(document.Title, words) || Has(document.Path, words))
            .Select(document => (Repository: each, document.Path, document.Title))).ToList();
        if (found.Count == 0 && isPaperEnough)
            found.AddRange(facts.Repositories.SelectMany(each => each.Paths.Where(path => Papers.Contains(SourcePath.ExtensionOf(path)) && Has(path, words)).Select(path => (each, path, SourcePath.NameOf(path)))));
        if (found.Count == 0)
            return null;
        var best = found.OrderBy(each => each.Path.Count(c => c == '/')).ThenBy(each => each.Path.Length).First();
        var (moreDa, moreEn) = found.Count > 1 ? ($" og {NumberDa(found.Count - 1)} til", $" and {NumberEn(found.Count - 1)} more") : ("", "");
        return ($"»{best.Title}« i {best.Repository.Repository.FullName}{moreDa}.", $"“{best.Title}” in {best.Repository.Repository.FullName}{moreEn}.", best.Repository.Place(best.Path));
    }

    /// <summary>Whether one of the words begins a word of the text.</summary>
    private static bool Has(string text, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (at == 0 || !char.IsLetter(text[at - 1]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Where the code host looks for it; deeper down a page of that name is about a part of the product.</summary>
    private static bool IsPolicy(StoredDocument document) => document.Kind == "security" && SourcePath.FolderOf(document.Path).ToUpperInvariant() is "" or ".GITHUB" or "DOCS";

    /// <summary>Pages of the template say where they stand on the site, at their very top.</summary>
    private static bool IsLaidOut(StoredDocument document) => document.Text is { } text && text.StartsWith("---\n", StringComparison.Ordinal)
        && text.IndexOf("\n---", 3, StringComparison.Ordinal) is > 0 and var end
        && (text.AsSpan(0, end).Contains("\nlayout:", StringComparison.Ordinal) || text.AsSpan(0, end).Contains("\nnav_order:", StringComparison.Ordinal));

    /// <summary>Never filled in, or still about the product that the template is written for.</summary>
    private static bool IsTemplate(EvidenceFacts facts, StoredDocument document) =>
        Placeholders.StandIn(document.Text)
        || (facts.Product.ProductSlug != "os2produkt" && document.Text?.Contains("**OS2produkt**", StringComparison.OrdinalIgnoreCase) == true);
}
