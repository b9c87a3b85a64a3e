namespace OS2.Catalog.PublicCode;

/// <summary>A publiccode.yml as far as it could be read; what is missing or of the wrong type is null or empty, and a finding says so.</summary>
public sealed record PublicCodeFile
{
    /// <summary>The version of the standard, as written.</summary>
    public string? PubliccodeYmlVersion { get; init; }

    /// <summary>The name of the software.</summary>
    public string? Name { get; init; }

    /// <summary>The suite that it belongs to.</summary>
    public string? ApplicationSuite { get; init; }

    /// <summary>Address of its repository.</summary>
    public string? Url { get; init; }

    /// <summary>Address of its web site.</summary>
    public string? LandingUrl { get; init; }

    /// <summary>Addresses of what it was forked from.</summary>
    public IReadOnlyList<string> IsBasedOn { get; init; } = [];

    /// <summary>Latest stable version, as written.</summary>
    public string? SoftwareVersion { get; init; }

    /// <summary>Day of the latest release; null when not given or no date.</summary>
    public DateOnly? ReleaseDate { get; init; }

    /// <summary>Path in the repository or address of the logo.</summary>
    public string? Logo { get; init; }

    /// <summary>The organisation that publishes it.</summary>
    public PublicCodeParty? Organisation { get; init; }

    /// <summary>Where it runs: web, windows, mac, linux, ios, android or a free value.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>Categories, as written.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Names of public bodies that use it.</summary>
    public IReadOnlyList<string> UsedBy { get; init; } = [];

    /// <summary>Who paid for it.</summary>
    public IReadOnlyList<PublicCodeParty> FundedBy { get; init; } = [];

    /// <summary>Address of the road map.</summary>
    public string? Roadmap { get; init; }

    /// <summary>concept, development, beta, stable or obsolete, as written.</summary>
    public string? DevelopmentStatus { get; init; }

    /// <summary>Kind of software, as written.</summary>
    public string? SoftwareType { get; init; }

    /// <summary>Rules and services that it supports, by id.</summary>
    public IReadOnlyList<string> Supports { get; init; } = [];

    /// <summary>Fields of the public sector for which it is meant.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Countries for which it is meant, two letters, upper case; empty means all.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Countries for which it is not meant, two letters, upper case.</summary>
    public IReadOnlyList<string> UnsupportedCountries { get; init; } = [];

    /// <summary>Descriptions in the order of the file.</summary>
    public IReadOnlyList<PublicCodeDescription> Descriptions { get; init; } = [];

    /// <summary>SPDX expression, as written.</summary>
    public string? License { get; init; }

    /// <summary>Who holds the main part of the rights, as written.</summary>
    public string? MainCopyrightOwner { get; init; }

    /// <summary>Who owns the repository, as written; deprecated in the standard.</summary>
    public string? RepoOwner { get; init; }

    /// <summary>Path of a file that names the authors; deprecated in the standard.</summary>
    public string? AuthorsFile { get; init; }

    /// <summary>internal, contract, community or none, as written.</summary>
    public string? MaintenanceType { get; init; }

    /// <summary>Who is paid to maintain it.</summary>
    public IReadOnlyList<PublicCodeParty> Contractors { get; init; } = [];

    /// <summary>Whom to ask.</summary>
    public IReadOnlyList<PublicCodeParty> Contacts { get; init; } = [];

    /// <summary>True when it can be translated without change of code; null when not said.</summary>
    public bool? LocalisationReady { get; init; }

    /// <summary>Languages of its interface as BCP 47 tags.</summary>
    public IReadOnlyList<string> AvailableLanguages { get; init; } = [];

    /// <summary>What it needs.</summary>
    public IReadOnlyList<PublicCodeDependency> DependsOn { get; init; } = [];

    /// <summary>What is wrong or odd, in the order of the file; findings without a place come last.</summary>
    public IReadOnlyList<PublicCodeFinding> Findings { get; init; } = [];

    /// <summary>True when no finding is an error.</summary>
    public bool IsValid => Findings.All(f => f.Severity != PublicCodeSeverity.Error);

    /// <summary>True for publiccode.yml and publiccode.yaml in the root, in any case.</summary>
    public static bool IsPublicCode(string path) =>
        path.Equals("publiccode.yml", StringComparison.OrdinalIgnoreCase) || path.Equals("publiccode.yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads and checks the text of a publiccode.yml; never throws on what it holds.</summary>
    public static PublicCodeFile Parse(string text)
    {
        var findings = new List<PublicCodeFinding>();
        var top = PublicCodeYaml.Read(text, findings);
        var file = top is null ? new PublicCodeFile() : new PublicCodeCheck(findings).Read(top);
        return file with { Findings = [.. findings.OrderBy(f => f.Line == 0).ThenBy(f => f.Line).ThenBy(f => f.Column).Take(200)] };
    }
}
