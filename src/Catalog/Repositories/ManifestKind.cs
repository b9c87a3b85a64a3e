namespace OS2.Catalog.Repositories;

/// <summary>Which tool a manifest belongs to.</summary>
public enum ManifestKind
{
    /// <summary>package.json.</summary>
    Npm,

    /// <summary>composer.json.</summary>
    Composer,

    /// <summary>Project files of .NET, nuspec, Directory.Packages.props, packages.config.</summary>
    NuGet,

    /// <summary>pom.xml.</summary>
    Maven,

    /// <summary>build.gradle and its Kotlin form.</summary>
    Gradle,

    /// <summary>pyproject.toml, setup.py, setup.cfg, requirements.txt, Pipfile.</summary>
    Python,

    /// <summary>Cargo.toml.</summary>
    Cargo,

    /// <summary>go.mod.</summary>
    Go,

    /// <summary>Gemfile and gemspec.</summary>
    Gem,

    /// <summary>Dockerfile and Containerfile.</summary>
    Dockerfile,

    /// <summary>Docker Compose.</summary>
    Compose,

    /// <summary>Chart.yaml.</summary>
    Helm,
}
