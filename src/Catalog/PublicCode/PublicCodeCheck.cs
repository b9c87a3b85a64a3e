using System.Globalization;
using System.Text.RegularExpressions;

namespace OS2.Catalog.PublicCode;

/// <summary>Walks the nodes of one file along the rules of the standard, fills the model and gathers the findings.</summary>
internal sealed partial class PublicCodeCheck(List<PublicCodeFinding> findings)
{
    private const int MaxShort = 150;
    private const int MinLong = 150;
    private const int MaxLong = 10_000;
    private const int MaxGeneric = 35;

    /// <summary>The whole file.</summary>
    public PublicCodeFile Read(PublicCodeMap top)
    {
        Known(top, "", "publiccodeYmlVersion name applicationSuite url landingURL isBasedOn softwareVersion releaseDate logo monochromeLogo organisation inputTypes outputTypes platforms categories usedBy " +
            "fundedBy roadmap developmentStatus softwareType supports intendedAudience description legal maintenance localisation dependsOn IT it",
            deprecated: "monochromeLogo inputTypes outputTypes IT it");
        if (top["IT"] is not null && top["it"] is { } lower)
            Error("it", lower, "Both 'IT' and 'it' are there; one was wanted.", "Både 'IT' og 'it' står her; kun den ene må.");

        var audience = Map(top, "", "intendedAudience", "scope countries unsupportedCountries");
        var legal = Map(top, "", "legal", "license mainCopyrightOwner repoOwner authorsFile", isRequired: true, deprecated: "repoOwner authorsFile");
        var localisation = Map(top, "", "localisation", "localisationReady availableLanguages", isRequired: true);
        var file = new PublicCodeFile
        {
            PubliccodeYmlVersion = Version(top),
            Name = Text(top, "", "name", isRequired: true),
            ApplicationSuite = Text(top, "", "applicationSuite"),
            Url = Address(top, "", "url", isRequired: true),
            LandingUrl = Address(top, "", "landingURL"),
            IsBasedOn = top["isBasedOn"] is PublicCodeList ? Addresses(top, "", "isBasedOn") : Address(top, "", "isBasedOn") is { } origin ? [origin] : [],
            SoftwareVersion = Text(top, "", "softwareVersion"),
            ReleaseDate = Date(top, "", "releaseDate"),
            Logo = PictureFile(top, "", "logo", ".svg .svgz .png"),
            Organisation = Map(top, "", "organisation", "uri name") is { } organisation ? Party(organisation, "organisation", "uri") : null,
            Platforms = Texts(top, "", "platforms", isRequired: true),
            Categories = Categories(top),
            UsedBy = Texts(top, "", "usedBy"),
            FundedBy = [.. Maps(top, "", "fundedBy", "uri name").Select(m => Party(m.Map, m.Key, "uri"))],
            Roadmap = Address(top, "", "roadmap"),
            DevelopmentStatus = Term(top, "", "developmentStatus", PublicCodeTerms.DevelopmentStatuses),
            SoftwareType = Term(top, "", "softwareType", PublicCodeTerms.SoftwareTypes),
            Supports = [.. Maps(top, "", "supports", "id").Select(m => Support(m.Map, m.Key)).OfType<string>()],
            Scopes = audience is null ? [] : Terms(audience, "intendedAudience", "scope", PublicCodeTerms.Scopes),
            Countries = audience is null ? [] : Countries(audience, "countries"),
            UnsupportedCountries = audience is null ? [] : Countries(audience, "unsupportedCountries"),
            Descriptions = Descriptions(top),
            License = legal is null ? null : License(legal),
            MainCopyrightOwner = legal is null ? null : Text(legal, "legal", "mainCopyrightOwner"),
            RepoOwner = legal is null ? null : Text(legal, "legal", "repoOwner"),
            AuthorsFile = legal is null ? null : Text(legal, "legal", "authorsFile"),
            LocalisationReady = localisation is null ? null : Truth(localisation, "localisation", "localisationReady", isRequired: true),
            AvailableLanguages = localisation is null ? [] : Languages(localisation),
            DependsOn = Dependencies(top),
        };
        return Maintenance(top, file);
    }

    private string? Version(PublicCodeMap top)
    {
        var version = Text(top, "", "publiccodeYmlVersion", isRequired: true);
        if (version is null)
            return null;
        if (!PublicCodeTerms.Versions.Contains(version))
            Error("publiccodeYmlVersion", top["publiccodeYmlVersion"]!, $"'{Shown(version)}' is no version of the standard; 0.7.0 is the latest.", $"'{Shown(version)}' er ikke en udgave af standarden; 0.7.0 er den nyeste.");
        else if (!PublicCodeTerms.CurrentVersions.Contains(version))
            Warning("publiccodeYmlVersion", top["publiccodeYmlVersion"]!, $"Version {version} is not the latest, which is 0.7.0.", $"Udgave {version} er ikke den nyeste, som er 0.7.0.");
        return version;
    }

    private List<string> Categories(PublicCodeMap top)
    {
        var categories = Texts(top, "", "categories");
        foreach (var (item, i) in Items(top, "categories"))
        {
            if (!PublicCodeTerms.Categories.Contains(item.Value))
                Warning($"categories[{i}]", item, $"'{Shown(item.Value)}' is not among the known categories.", $"'{Shown(item.Value)}' er ikke blandt de kendte kategorier.");
        }

        return categories;
    }

    private string? Support(PublicCodeMap map, string key)
    {
        var id = Text(map, key, "id", isRequired: true);
        if (id is null)
            return null;
        var isAlias = id.StartsWith("alias:", StringComparison.Ordinal);
        if (isAlias ? !PublicCodeTerms.SupportAliases.Contains(id[6..]) : !Uri.TryCreate(id, UriKind.Absolute, out _))
            Error($"{key}.id", map["id"]!, $"'{Shown(id)}' is neither a known alias nor an address.", $"'{Shown(id)}' er hverken et kendt alias eller en adresse.");
        return id;
    }

    private List<string> Countries(PublicCodeMap audience, string name)
    {
        var countries = new List<string>();
        foreach (var country in Texts(audience, "intendedAudience", name))
            countries.Add(country.ToUpperInvariant());
        foreach (var (item, i) in Items(audience, name))
        {
            var key = $"intendedAudience.{name}[{i}]";
            if (item.Value.Length != 2 || !item.Value.All(char.IsAsciiLetter) || (char.IsAsciiLetterLower(item.Value[0]) != char.IsAsciiLetterLower(item.Value[1])))
                Error(key, item, $"'{Shown(item.Value)}' is no country code; two capital letters were wanted, as DK.", $"'{Shown(item.Value)}' er ikke en landekode; der skulle stå to store bogstaver, som DK.");
            else if (char.IsAsciiLetterLower(item.Value[0]))
                Warning(key, item, $"'{item.Value}' should be in capitals.", $"'{item.Value}' bør stå med store bogstaver.");
        }

        return countries;
    }

    private List<PublicCodeDescription> Descriptions(PublicCodeMap top)
    {
        var all = new List<PublicCodeDescription>();
        if (Map(top, "", "description", known: null, isRequired: true) is not { } descriptions)
            return all;
        if (descriptions.Entries.Count == 0)
            Error("description", descriptions, "No description in any language; at least one was wanted.", "Ingen beskrivelse på noget sprog; der skal være mindst én.");
        foreach (var entry in descriptions.Entries)
        {
            var key = "description." + entry.Key;
            if (!LanguageTag().IsMatch(entry.Key))
                Error(key, entry.Line, entry.Column, $"'{Shown(entry.Key)}' is no language tag, as da or en.", $"'{Shown(entry.Key)}' er ikke en sprogkode som da eller en.");
            if (Map(descriptions, "description", entry.Key, "localisedName genericName shortDescription longDescription documentation apiDocumentation features screenshots videos awards", deprecated: "genericName") is not { } map)
                continue;
            Length(map, key, "genericName", Text(map, key, "genericName"), 0, MaxGeneric);
            var brief = Text(map, key, "shortDescription", isRequired: true);
            Length(map, key, "shortDescription", brief, 0, MaxShort);
            var full = Text(map, key, "longDescription", isRequired: true);
            Length(map, key, "longDescription", full, MinLong, MaxLong);
            all.Add(new()
            {
                Language = entry.Key,
                LocalisedName = Text(map, key, "localisedName"),
                ShortDescription = brief,
                LongDescription = full,
                Documentation = Address(map, key, "documentation"),
                ApiDocumentation = Address(map, key, "apiDocumentation"),
                Features = Texts(map, key, "features", isRequired: true),
                Screenshots = Texts(map, key, "screenshots"),
                Videos = Addresses(map, key, "videos"),
                Awards = Texts(map, key, "awards"),
            });
            foreach (var (item, i) in Items(map, "screenshots"))
                CheckPicture($"{key}.screenshots[{i}]", item, ".png .jpg .jpeg");
        }

        return all;
    }

    private string? License(PublicCodeMap legal)
    {
        var license = Text(legal, "legal", "license", isRequired: true);
        if (license is null || PublicCodeLicence.Fault(license) is not { } fault)
            return license;
        if (fault.IsOnlyUnknown)
            Warning("legal.license", legal["license"]!, $"'{Shown(license)}' holds an identifier that is not on the SPDX list.", $"'{Shown(license)}' indeholder en betegnelse, der ikke er på SPDX-listen.");
        else
            Error("legal.license", legal["license"]!, $"'{Shown(license)}' is no SPDX expression ({Shown(fault.Why)}).", $"'{Shown(license)}' er ikke et SPDX-udtryk ({Shown(fault.Why)}).");
        return license;
    }

    private PublicCodeFile Maintenance(PublicCodeMap top, PublicCodeFile file)
    {
        if (Map(top, "", "maintenance", "type contractors contacts", isRequired: true) is not { } map)
            return file;
        var type = Term(map, "maintenance", "type", PublicCodeTerms.MaintenanceTypes);
        var contractors = Maps(map, "maintenance", "contractors", "name until email website").Select(m => Contractor(m.Map, m.Key)).ToList();
        var contacts = Maps(map, "maintenance", "contacts", "name email phone affiliation").Select(m => Party(m.Map, m.Key, "name")).ToList();
        if (type == "contract" && contractors.Count == 0)
            Error("maintenance.contractors", map, "The type is 'contract'; at least one contractor was wanted.", "Typen er 'contract'; der skal stå mindst én leverandør.");
        if (type != "contract" && map["contractors"] is { } unasked)
            Error("maintenance.contractors", unasked, "Contractors are there, but the type is not 'contract'.", "Der står leverandører, men typen er ikke 'contract'.");
        if (type is "internal" or "community" && contacts.Count == 0)
            Error("maintenance.contacts", map, $"The type is '{type}'; at least one contact was wanted.", $"Typen er '{type}'; der skal stå mindst én kontakt.");
        return file with { MaintenanceType = type, Contractors = contractors, Contacts = contacts };
    }

    private PublicCodeParty Contractor(PublicCodeMap map, string key)
    {
        if (map["until"] is null)
            Missing($"{key}.until", map);
        return Party(map, key, "name") with { Until = Date(map, key, "until"), Website = Address(map, key, "website") };
    }

    private PublicCodeParty Party(PublicCodeMap map, string key, string required) => new()
    {
        Name = Text(map, key, "name", isRequired: required == "name"),
        Uri = Text(map, key, "uri", isRequired: required == "uri"),
        Email = Email(map, key),
        Phone = Text(map, key, "phone"),
        Affiliation = Text(map, key, "affiliation"),
    };

    private List<string> Languages(PublicCodeMap localisation)
    {
        var languages = Texts(localisation, "localisation", "availableLanguages", isRequired: true);
        foreach (var (item, i) in Items(localisation, "availableLanguages"))
        {
            if (!LanguageTag().IsMatch(item.Value))
                Error($"localisation.availableLanguages[{i}]", item, $"'{Shown(item.Value)}' is no language tag, as da or en.", $"'{Shown(item.Value)}' er ikke en sprogkode som da eller en.");
        }

        return [.. languages];
    }

    private List<PublicCodeDependency> Dependencies(PublicCodeMap top)
    {
        var all = new List<PublicCodeDependency>();
        if (Map(top, "", "dependsOn", "open proprietary hardware") is not { } groups)
            return all;
        foreach (var group in new[] { "open", "proprietary", "hardware" })
        {
            foreach (var (map, key) in Maps(groups, "dependsOn", group, "name versionMin versionMax version optional"))
            {
                all.Add(new()
                {
                    Group = group,
                    Name = Text(map, key, "name", isRequired: true),
                    VersionMin = Text(map, key, "versionMin"),
                    VersionMax = Text(map, key, "versionMax"),
                    Version = Text(map, key, "version"),
                    IsOptional = Truth(map, key, "optional") ?? false,
                });
            }
        }

        return all;
    }

    private void Length(PublicCodeMap map, string parent, string name, string? text, int fewest, int most)
    {
        if (text is null)
            return;
        var length = new StringInfo(text.Trim()).LengthInTextElements;
        if (length < fewest || length > most)
        {
            var wanted = fewest == 0 ? $"at most {most}" : $"{fewest} to {most}";
            var sought = fewest == 0 ? $"højst {most}" : $"{fewest} til {most}";
            Error($"{parent}.{name}", map[name]!, $"{length} characters; {wanted} were wanted.", $"{length} tegn; der skulle være {sought}.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
