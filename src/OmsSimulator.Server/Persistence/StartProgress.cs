using System.Globalization;

namespace OmsSimulator.Persistence;

/// <summary>Shows how far a start has read its store, where that takes more than two seconds.</summary>
/// <param name="output">Where to; a terminal.</param>
/// <param name="time">The real time.</param>
internal sealed class StartProgress(TextWriter output, TimeProvider time)
{
    private const int Width = 30;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);
    private readonly long began = time.GetTimestamp();
    private long total;
    private long done;
    private TimeSpan shown;
    private bool isShown;

    /// <summary>So many bytes are to be read.</summary>
    public void Begin(long total) => this.total = total;

    /// <summary>So many more were.</summary>
    public void Add(long bytes)
    {
        done += bytes;
        var elapsed = time.GetElapsedTime(began);
        if (elapsed < Quiet || elapsed - shown < Step || total == 0)
            return;
        (shown, isShown) = (elapsed, true);
        var part = Math.Min(1.0, (double)done / total);
        var bar = new string('#', (int)(part * Width)).PadRight(Width, '.');
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\rReading the store [{bar}] {part:P0}"));
    }

    /// <summary>All of one sandbox was read.</summary>
    public void End()
    {
        if (isShown && done >= total)
            output.WriteLine();
        isShown &= done < total;
    }
}
