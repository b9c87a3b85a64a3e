using OS2.Catalog.Crawler.Commands;

return await CommandTree.RunAsync(args, Console.Out, Console.Error);
