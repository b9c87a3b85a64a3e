namespace OS2.Catalog.Tests.Support;

/// <summary>The files of this repository, found from where the tests run.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    public static string Text(string relative) => File.ReadAllText(Path(relative));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "OS2.Catalog.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"OS2.Catalog.sln was not found above {AppContext.BaseDirectory}.");
    }
}
