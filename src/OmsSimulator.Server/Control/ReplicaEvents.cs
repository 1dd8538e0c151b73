using System.Buffers;
using System.IO.Pipelines;
using OmsSimulator.Replicas;

namespace OmsSimulator.Control;

/// <summary>Sends a listener what happens at every replica: event by event, as each of them sends it.</summary>
/// <param name="replica">This one.</param>
/// <param name="to">The listener.</param>
/// <param name="time">The real time.</param>
internal sealed class ReplicaEvents(IReplica replica, PipeWriter to, TimeProvider time) : IDisposable
{
    // Whoever joins has its say no later.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<string, Task> under = [];

    /// <summary>Sends until the listener leaves, or the server stops.</summary>
    /// <param name="target">What is asked of each: path and query.</param>
    /// <param name="headers">Headers of the listener's that each gets.</param>
    /// <param name="stop">It leaves, or the server stops.</param>
    public async Task Send(string target, IReadOnlyList<(string Name, string Value)> headers, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var address in replica.Addresses.Where(address => !under.TryGetValue(address, out var known) || known.IsCompleted))
                under[address] = Relay(address, target, headers, stop);
            await Task.Delay(LookAgain, time, stop);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task Relay(string address, string target, IReadOnlyList<(string Name, string Value)> headers, CancellationToken stop)
    {
        try
        {
            using var answer = await replica.Open(address, target, headers, stop);
            var from = PipeReader.Create(await answer.Content.ReadAsStreamAsync(stop));
            while (answer.IsSuccessStatusCode)
            {
                var read = await from.ReadAsync(stop);
                var rest = read.Buffer;
                while (End(rest) is { } end)
                {
                    await Pass(rest.Slice(0, end), stop);
                    rest = rest.Slice(end);
                }

                from.AdvanceTo(rest.Start, rest.End);
                if (read.IsCompleted)
                    return;
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // It has ended, or the listener has; what there is at others goes on.
        }
    }

    // An event ends with an empty line, and what only shows that somebody is there is a line.
    private static SequencePosition? End(ReadOnlySequence<byte> bytes)
    {
        var reader = new SequenceReader<byte>(bytes);
        return reader.TryReadTo(out ReadOnlySequence<byte> _, reader.IsNext((byte)':') ? "\n"u8 : "\n\n"u8) ? reader.Position : null;
    }

    private async Task Pass(ReadOnlySequence<byte> happened, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            foreach (var segment in happened)
                to.Write(segment.Span);
            await to.FlushAsync(stop);
        }
        finally
        {
            turn.Release();
        }
    }
}
