namespace OmsSimulator.InProcess;

/// <summary>
/// The simulator's pipeline, for requests that come by no socket. Calls of the process's own end with the server, and there are none before
/// it has started.
/// </summary>
/// <param name="contexts">Makes the context of a request, as the server does.</param>
/// <param name="lifetime">The server's.</param>
internal sealed class InProcessPipeline(IHttpContextFactory contexts, IHostApplicationLifetime lifetime)
{
    private RequestDelegate? pipeline;

    /// <summary>Cancelled when the server stops.</summary>
    public CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>Takes the pipeline from here on; put in front of everything, this is all of it.</summary>
    public RequestDelegate Take(RequestDelegate next) => pipeline = next;

    /// <summary>Answers a request. It does not fail: what goes wrong ends the exchange.</summary>
    public async Task Run(InProcessExchange exchange)
    {
        try
        {
            var handle = pipeline ?? throw new InvalidOperationException("The simulator has not started.");
            var context = contexts.Create(exchange.Features);
            try
            {
                await handle(context);
                await exchange.End();
            }
            finally
            {
                contexts.Dispose(context);
            }
        }
        catch (Exception problem)
        {
            exchange.Fail(problem);
        }
        finally
        {
            exchange.Dispose();
        }
    }
}
