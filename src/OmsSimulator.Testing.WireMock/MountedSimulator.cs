using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OmsSimulator.Kernel;

namespace OmsSimulator.Testing.WireMock;

/// <summary>A simulator whose requests come from another server: it listens nowhere.</summary>
internal sealed class MountedSimulator : IServer, IAsyncDisposable
{
    private WebApplication? app;
    private Func<IFeatureCollection, Task> handle = static _ => throw new InvalidOperationException("The simulator has not started.");

    private MountedSimulator() => Answers = new OmsAnswers(this);

    /// <summary>What WireMock asks for an answer.</summary>
    public OmsAnswers Answers { get; }

    /// <inheritdoc/>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Starts it.</summary>
    /// <param name="options">Its settings.</param>
    /// <param name="sandbox">The sandbox of requests that name none.</param>
    public static async Task<MountedSimulator> StartAsync(SimulatorOptions options, string sandbox)
    {
        var mounted = new MountedSimulator();
        mounted.app = Simulator.Build(options with { AddressedSandbox = sandbox, HearsSignals = false }, mounted);
        try
        {
            await mounted.app.StartAsync().ConfigureAwait(false);

            // Sandboxes grow beside the start; only default is waited for by who asks for it.
            await mounted.app.Services.GetRequiredService<SandboxDirectory>().All().ConfigureAwait(false);
            return mounted;
        }
        catch
        {
            await mounted.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Answers a request, through what a server knows of it.</summary>
    public Task HandleAsync(IFeatureCollection request) => handle(request);

    /// <inheritdoc/>
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        handle = request => HandleAsync(application, request);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() { }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (app is null)
            return;
        await app.StopAsync().ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task HandleAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection request)
        where TContext : notnull
    {
        var context = application.CreateContext(request);
        try
        {
            await application.ProcessRequestAsync(context).ConfigureAwait(false);
            application.DisposeContext(context, null);
        }
        catch (Exception problem)
        {
            application.DisposeContext(context, problem);
            throw;
        }
    }
}
