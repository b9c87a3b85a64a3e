using Microsoft.Extensions.Configuration;

namespace OS2.Catalog.Data;

/// <summary>The section <c>Catalog</c> of the configuration: where the data is kept.</summary>
public sealed record CatalogSettings
{
    /// <summary><c>Catalog:Engine</c>: <c>Sqlite</c> (default) or <c>SqlServer</c>.</summary>
    public string Engine { get; init; } = "Sqlite";

    /// <summary><c>Catalog:ConnectionString</c>: needed for SqlServer; on Sqlite the default is <c>catalogue.db</c> in the data folder.</summary>
    public string? ConnectionString { get; init; }

    /// <summary><c>Catalog:DataFolder</c>: full path of the folder for the SQLite file and the search index; default <c>data</c> in the working folder.</summary>
    public string DataFolder { get; init; } = Path.GetFullPath("data");

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="CatalogSetupException">A value cannot be used; the message names its key.</exception>
    public static CatalogSettings From(IConfiguration configuration)
    {
        var engine = configuration["Catalog:Engine"] is { Length: > 0 } name ? name : "Sqlite";
        var settings = new CatalogSettings
        {
            Engine = engine,
            ConnectionString = configuration["Catalog:ConnectionString"] is { Length: > 0 } text ? text : null,
            DataFolder = Path.GetFullPath(configuration["Catalog:DataFolder"] is { Length: > 0 } folder ? folder : "data"),
        };
        return settings;
    }

    /// <summary>The engine that these settings ask for.</summary>
    /// <exception cref="CatalogSetupException">A value cannot be used; the message names its key.</exception>
    public Engine OpenEngine()
    {
        try
        {
            return Engine.ToUpperInvariant() switch
            {
                "SQLITE" when ConnectionString is null => SqliteEngine.OnFile(Path.Combine(DataFolder, "catalogue.db")),
                "SQLITE" => new SqliteEngine(ConnectionString),
                "SQLSERVER" when ConnectionString is null =>
                    throw new CatalogSetupException("Catalog:ConnectionString is missing; SqlServer needs one."),
                "SQLSERVER" => new SqlServerEngine(ConnectionString),
                _ => throw new CatalogSetupException($"Catalog:Engine is '{Engine}'; it must be Sqlite or SqlServer."),
            };
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new CatalogSetupException($"Catalog:ConnectionString cannot be read: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CatalogSetupException($"Catalog:DataFolder '{DataFolder}' cannot be used: {problem.Message}", problem);
        }
    }
}
