using OmsSimulator.Domain;

namespace OmsSimulator.Cli.Drift;

/// <summary>
/// A HAR file that grows: after every entry it is a whole file, and what is written of an exchange is without what must not reach it.
/// </summary>
internal sealed class HarFile : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly FileStream stream;
    private readonly RecordingRedaction redaction;

    private HarFile(FileStream stream, RecordingRedaction redaction) => (this.stream, this.redaction) = (stream, redaction);

    /// <summary>How many entries it has.</summary>
    public int Count { get; private set; }

    /// <summary>Makes one that is not there yet.</summary>
    /// <exception cref="SettingException">It is there, or cannot be written.</exception>
    public static HarFile Create(string path, RecordingRedaction redaction)
    {
        try
        {
            var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            stream.Write(HarWriter.Head(Simulator.Version));
            stream.Write(HarWriter.Tail);
            stream.Flush();
            return new(stream, redaction);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException("--out", $"cannot make the file {path} ({problem.Message})");
        }
    }

    /// <summary>Adds an exchange.</summary>
    public async Task Add(RecordedExchange exchange)
    {
        await turn.WaitAsync();
        try
        {
            var entry = HarWriter.Entry(redaction.Of(exchange));
            stream.Position = stream.Length - HarWriter.Tail.Length;
            if (Count > 0)
                await stream.WriteAsync(HarWriter.Between);
            await stream.WriteAsync(entry);
            await stream.WriteAsync(HarWriter.Tail);
            await stream.FlushAsync();
            Count++;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        turn.Dispose();
    }
}
