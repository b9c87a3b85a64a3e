using System.Collections.Frozen;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Repositories;

/// <summary>The language of a file by its extension or name; about sixty that public repositories use.</summary>
public static class LanguageTable
{
    // The names are those of the code host. Data and prose (JSON, YAML, XML, Markdown, SVG) are no languages here.
    private const string Code =
        "C#:cs,csx|F#:fs,fsx,fsi|Visual Basic .NET:vb|Java:java|Kotlin:kt,kts|Scala:scala,sc|Groovy:groovy,gradle|Clojure:clj,cljs,cljc|" +
        "JavaScript:js,mjs,cjs,jsx|TypeScript:ts,mts,cts,tsx|CoffeeScript:coffee|Dart:dart|Elm:elm|Python:py,pyw,pyi|Ruby:rb,rake,gemspec|PHP:php,phtml,inc,module,install,theme,profile|" +
        "Hack:hack,hhi|Perl:pl,pm|Raku:raku|Lua:lua|Go:go|Rust:rs|C:c,h|C++:cpp,cc,cxx,hpp,hh,hxx,ino|Objective-C:m|Objective-C++:mm|Swift:swift|Zig:zig|Nim:nim|D:d|" +
        "Haskell:hs|OCaml:ml,mli|Erlang:erl,hrl|Elixir:ex,exs|Julia:jl|R:r|Pascal:pas,dpr|Fortran:f90,f95|COBOL:cob,cbl|Assembly:asm,s|Shell:sh,bash,zsh|Batchfile:bat,cmd|" +
        "PowerShell:ps1,psm1,psd1|SQL:sql|PLpgSQL:pgsql|PLSQL:pls,plsql|TSQL:tsql|XSLT:xslt,xsl|HCL:tf,hcl|Bicep:bicep|Nix:nix|CMake:cmake|Solidity:sol|Apex:apex|ABAP:abap|AL:al|GDScript:gd|Gherkin:feature|Vim Script:vim|Tcl:tcl|Protocol Buffer:proto|GraphQL:graphql,gql";

    private const string Markup =
        "HTML:html,htm,xhtml|CSS:css|SCSS:scss|Sass:sass|Less:less|Stylus:styl|Twig:twig|Blade:blade|Razor:cshtml,razor|ASP.NET:aspx,ascx,master|Handlebars:hbs,handlebars,mustache|" +
        "Jinja:jinja,jinja2,j2|Pug:pug,jade|Haml:haml|EJS:ejs|FreeMarker:ftl|Java Server Pages:jsp|Vue:vue|Svelte:svelte|Astro:astro|TeX:tex|Liquid:liquid|Smarty:tpl|Mako:mako|Go Template:gotmpl|Jupyter Notebook:ipynb";

    private static readonly FrozenDictionary<string, Language> ByExtension = Parse(Code, isMarkup: false).Concat(Parse(Markup, isMarkup: true)).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
        ["dist", "build", "out", "generated", "gen", "__generated__", "migrations_generated", "min", "coverage", "bin", "obj", "wwwroot/lib", "ckeditor", "tinymce", "jquery"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The language; null when the file is data, prose or unknown.</summary>
    public static Language? Of(string path)
    {
        if (path.EndsWith(".blade.php", StringComparison.OrdinalIgnoreCase))
            return ByExtension["blade"];
        var name = SourcePath.NameOf(path);
        if (name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase))
            return new("Dockerfile", IsMarkup: false);
        if (name is "Makefile" or "GNUmakefile" or "makefile")
            return new("Makefile", IsMarkup: false);
        if (name is "Jenkinsfile")
            return ByExtension["groovy"];
        if (name is "Gemfile" or "Rakefile" or "Vagrantfile")
            return ByExtension["rb"];
        return ByExtension.GetValueOrDefault(SourcePath.ExtensionOf(path));
    }

    /// <summary>Bytes by language, largest first; vendored, minified and generated files are left out.</summary>
    public static IReadOnlyList<LanguageShare> Count(IEnumerable<SourceFile> files) =>
    [
        .. files.Where(f => f.SizeBytes > 0 && !IsLeftOut(f.Path))
            .Select(f => (Language: Of(f.Path), f.SizeBytes))
            .Where(f => f.Language is not null)
            .GroupBy(f => f.Language!.Name, StringComparer.Ordinal)
            .Select(g => new LanguageShare(g.Key, g.Sum(f => f.SizeBytes)))
            .OrderByDescending(s => s.SizeBytes)
            .ThenBy(s => s.Name, StringComparer.Ordinal),
    ];

    private static bool IsLeftOut(string path)
    {
        var name = SourcePath.NameOf(path);
        if (name.Contains(".min.", StringComparison.OrdinalIgnoreCase) || name.Contains(".bundle.", StringComparison.OrdinalIgnoreCase)
            || name.Contains(".designer.", StringComparison.OrdinalIgnoreCase) || name.Contains(".g.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_pb2.py", StringComparison.OrdinalIgnoreCase)
            || name.Contains("jquery", StringComparison.OrdinalIgnoreCase) || name.StartsWith("bootstrap", StringComparison.OrdinalIgnoreCase))
            return true;
        var folders = SourcePath.FolderOf(path).Split('/');
        return Array.Exists(folders, f => LeftOut.Contains(f) || Documents.DocumentPaths.IsForeign(f));
    }

    private static IEnumerable<KeyValuePair<string, Language>> Parse(string table, bool isMarkup) =>
        from row in table.Split('|')
        let colon = row.IndexOf(':', StringComparison.Ordinal)
        let language = new Language(row[..colon], isMarkup)
        from extension in row[(colon + 1)..].Split(',')
        select KeyValuePair.Create(extension, language);
}
