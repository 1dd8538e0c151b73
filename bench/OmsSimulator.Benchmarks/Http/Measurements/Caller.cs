using System.Diagnostics;
using System.Text;

namespace OmsSimulator.Benchmarks.Http.Measurements;

/// <summary>Sends a server one request after the other and times each; another status than the expected one ends the benchmark.</summary>
public sealed class Caller(ServerProcess server, Func<int, byte[]> request, int expectedStatus) : IDisposable
{
    private readonly PlainConnection connection = new(server.Address);
    private int sent;

    /// <summary>The times in microseconds.</summary>
    public double[] Call(int times)
    {
        var microseconds = new double[times];
        for (var at = 0; at < times; at++)
        {
            var bytes = request(sent++);
            var started = Stopwatch.GetTimestamp();
            var answer = connection.Send(bytes);
            microseconds[at] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            if (answer.Status != expectedStatus)
            {
                throw new BenchmarkFailedException(
                    $"{server.Name} answered {answer.Status} instead of {expectedStatus} to:\n{Encoding.UTF8.GetString(bytes)}"
                );
            }
        }

        return microseconds;
    }

    public void Dispose() => connection.Dispose();
}
