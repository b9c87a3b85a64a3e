using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OS2.Catalog.Crawler.Demo;

namespace OS2.Catalog.Benchmarks;

/// <summary>The GitHub in memory behind a real socket, for a crawler in a process of its own.</summary>
internal sealed class LoopbackGitHub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackGitHub(WebApplication app) => _app = app;

    internal string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    internal static async Task<LoopbackGitHub> StartAsync(MemoryGitHub gitHub)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var network = new HttpMessageInvoker(gitHub, disposeHandler: false);
        app.Run(context => PassOnAsync(context, network));
        await app.StartAsync();
        return new LoopbackGitHub(app);
    }

    private static async Task PassOnAsync(HttpContext context, HttpMessageInvoker network)
    {
        var from = context.Request;
        using var request = new HttpRequestMessage(new HttpMethod(from.Method), $"{from.Scheme}://{from.Host}{from.Path}{from.QueryString}");
        foreach (var (name, values) in from.Headers)
            request.Headers.TryAddWithoutValidation(name, values.ToArray());
        using var answer = await network.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Transfer-Encoding"))
            context.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
