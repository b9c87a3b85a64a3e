using OS2.Catalog.Sources;

namespace OS2.Catalog.Repositories;

/// <summary>A file that says to a tool what a repository builds or needs.</summary>
/// <param name="Path">The path in the repository.</param>
/// <param name="Kind">The tool.</param>
/// <param name="Text">The text; null when it could not be read.</param>
/// <param name="Problem">Why there is no text, or null.</param>
public sealed record Manifest(string Path, ManifestKind Kind, string? Text, string? Problem = null)
{
    /// <summary>Largest manifest read in bytes, 256 KiB.</summary>
    public const long MaxSizeBytes = 256 << 10;

    /// <summary>The tool by the name of the file; null when it is no manifest.</summary>
    public static ManifestKind? KindOf(string path)
    {
        var name = SourcePath.NameOf(path).ToUpperInvariant();
        return name switch
        {
            "PACKAGE.JSON" => ManifestKind.Npm,
            "COMPOSER.JSON" => ManifestKind.Composer,
            "DIRECTORY.PACKAGES.PROPS" or "DIRECTORY.BUILD.PROPS" or "PACKAGES.CONFIG" => ManifestKind.NuGet,
            "POM.XML" => ManifestKind.Maven,
            "BUILD.GRADLE" or "BUILD.GRADLE.KTS" => ManifestKind.Gradle,
            "PYPROJECT.TOML" or "SETUP.PY" or "SETUP.CFG" or "REQUIREMENTS.TXT" or "PIPFILE" => ManifestKind.Python,
            "CARGO.TOML" => ManifestKind.Cargo,
            "GO.MOD" => ManifestKind.Go,
            "GEMFILE" => ManifestKind.Gem,
            "DOCKERFILE" or "CONTAINERFILE" => ManifestKind.Dockerfile,
            "CHART.YAML" or "CHART.YML" => ManifestKind.Helm,
            _ when name.EndsWith(".CSPROJ", StringComparison.Ordinal) || name.EndsWith(".FSPROJ", StringComparison.Ordinal) || name.EndsWith(".VBPROJ", StringComparison.Ordinal)
                || name.EndsWith(".NUSPEC", StringComparison.Ordinal) => ManifestKind.NuGet,
            _ when name.EndsWith(".GEMSPEC", StringComparison.Ordinal) => ManifestKind.Gem,
            _ when name.StartsWith("DOCKERFILE.", StringComparison.Ordinal) || name.EndsWith(".DOCKERFILE", StringComparison.Ordinal) => ManifestKind.Dockerfile,
            _ when (name.StartsWith("DOCKER-COMPOSE", StringComparison.Ordinal) || name is "COMPOSE.YML" or "COMPOSE.YAML")
                && (name.EndsWith(".YML", StringComparison.Ordinal) || name.EndsWith(".YAML", StringComparison.Ordinal)) => ManifestKind.Compose,
            _ => null,
        };
    }
}
