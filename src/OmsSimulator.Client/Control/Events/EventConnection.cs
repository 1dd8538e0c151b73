using System.Runtime.CompilerServices;

namespace OmsSimulator.Client;

/// <summary>Listens to events for as long as somebody reads them: a connection that ends is made again, and goes on where it was.</summary>
/// <param name="connection">What sends.</param>
/// <param name="of">Which events.</param>
internal sealed class EventConnection(ControlConnection connection, EventSelection of)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly string path = of.Query is { Length: > 0 } query ? $"events?{query}" : "events";
    private HttpResponseMessage? begun;

    /// <summary>Begins to listen: what happens from now on is among the events.</summary>
    public async Task Begin(CancellationToken cancellationToken) =>
        begun = await connection.Listen(path, of.After, cancellationToken).ConfigureAwait(false);

    /// <summary>The events.</summary>
    /// <exception cref="OmsControlException">The call is refused, also where the sandbox is there no more.</exception>
    /// <exception cref="HttpRequestException">The simulator cannot be reached, the first time.</exception>
    public async IAsyncEnumerable<SimulatorEvent> Read([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (last, wait) = (of.After, FirstWait);
        if (begun is null)
            await Begin(cancellationToken).ConfigureAwait(false);
        var answer = begun;
        while (true)
        {
            if (answer is not null)
            {
                using var own = answer;
                using var lines = new StreamReader(await own.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
                var events = new EventReader(lines);
                while (await Next(events, cancellationToken).ConfigureAwait(false) is { } next)
                {
                    wait = FirstWait;
                    yield return next;
                }

                last = events.Id.Length > 0 ? events.Id : last;
            }

            await Task.Delay(wait, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            answer = await Again(last, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask<SimulatorEvent?> Next(EventReader events, CancellationToken cancellationToken)
    {
        try
        {
            return await events.Read(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception lost) when (lost is IOException or HttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage?> Again(string? last, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.Listen(path, last, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
