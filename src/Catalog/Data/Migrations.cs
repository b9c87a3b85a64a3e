using System.Reflection;
using System.Text;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace OS2.Catalog.Data;

/// <summary>The transitions in <c>db/</c>: plain SQL, numbered, run once each and in order, the same text on both engines.</summary>
public static class Migrations
{
    private const string Folder = "db/";

    /// <summary>Brings the database to the newest state and returns the names of the migrations that were run.</summary>
    /// <exception cref="CatalogSetupException">A migration failed; the message names it and the database says why.</exception>
    public static IReadOnlyList<string> Run(Engine engine)
    {
        var result = Upgrader(engine).PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new CatalogSetupException(
                $"Migration {result.ErrorScript?.Name ?? "(none begun)"} failed on {engine.Name} ({engine.Place}): {result.Error.Message}", result.Error);
    }

    /// <summary>The migrations that this program needs and the database lacks.</summary>
    public static IReadOnlyList<string> Missing(Engine engine)
    {
        try
        {
            return [.. Upgrader(engine).GetScriptsToExecute().Select(script => script.Name)];
        }
        catch (System.Data.Common.DbException problem)
        {
            throw new CatalogSetupException($"Catalog:ConnectionString: {engine.Name} ({engine.Place}) does not answer: {problem.Message}", problem);
        }
    }

    private static UpgradeEngine Upgrader(Engine engine) =>
        engine.Upgrade()
            .WithScripts(Scripts(engine))
            .WithTransactionPerScript()
            .LogTo(new NoUpgradeLog())
            .Build();

    internal static IReadOnlyList<SqlScript> Scripts(Engine engine)
    {
        var assembly = typeof(Migrations).Assembly;
        var ending = $".{engine.Name.ToLowerInvariant()}.sql";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Where(name => name.Count(c => c == '.') == 1 || name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SqlScript(name[Folder.Length..], engine.Translate(Text(assembly, name))))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>DbUp's own running commentary is dropped: the outcome is returned and the failure thrown.</summary>
    private sealed class NoUpgradeLog : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) { }
        public void LogDebug(string format, params object[] args) { }
        public void LogInformation(string format, params object[] args) { }
        public void LogWarning(string format, params object[] args) { }
        public void LogError(string format, params object[] args) { }
        public void LogError(Exception ex, string format, params object[] args) { }
    }
}
