using OS2.Catalog.Crawler.Commands;

return await CommandTree.Build(Console.Out, Console.Error).Parse(args).InvokeAsync();
