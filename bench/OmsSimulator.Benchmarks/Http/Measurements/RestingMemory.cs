namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>The resident memory of a server that is left alone until it holds still.</summary>
public static class RestingMemory
{
    private const double Still = 0.01;
    private const int MostReadings = 15;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>The bytes, when two readings in a row agree; the last reading, when they never do.</summary>
    public static async Task<long> Of(ServerProcess server, CancellationToken stop)
    {
        var bytes = server.ResidentBytes();
        for (var reading = 0; reading < MostReadings; reading++)
        {
            await Task.Delay(Interval, stop);
            var before = bytes;
            bytes = server.ResidentBytes();
            if (Math.Abs(bytes - before) < Still * before)
                break;
        }

        return bytes;
    }
}
