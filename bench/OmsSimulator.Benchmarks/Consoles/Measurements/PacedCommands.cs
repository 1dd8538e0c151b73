using OmsSimulator.Benchmarks.Http;

namespace OmsSimulator.Benchmarks.Consoles.Measurements;

/// <summary>Accepted commands at an even pace, without a console and with one that shows the board that they change.</summary>
public static class PacedCommands
{
    private const int Callers = 8;
    private const int Rounds = 2;

    public static async Task Measure(
        Figures figures,
        LoadedConsole loaded,
        ConsoleBrowser browser,
        ConsoleBenchmarkOptions options,
        CancellationToken stop
    )
    {
        Progress.Say("measuring commands at a pace, without a console and with one");
        await Run(loaded, options, stop);
        List<double> without = [],
            with = [];
        for (var round = 0; round < Rounds; round++)
        {
            without.Add(await Run(loaded, options, stop));
            var visitor = await browser.Visitor(LoadedConsole.Card);
            await using (visitor)
            {
                await ConsoleBrowser.Open(visitor, loaded.Server, "default/board");
                with.Add(await Run(loaded, options, stop));
            }

            Progress.Say($"  {without[^1]:N0} commands a second without a console, {with[^1]:N0} with one");
        }

        figures.Add($"commands a second at a pace of {options.Rate:N0}, no console", without.Median(), "");
        figures.Add("— one console open on the board that they change", with.Median(), "");
        figures.Add("— ratio", with.Median() / without.Median(), "", Goal.Least(0.95));
    }

    private static async Task<double> Run(LoadedConsole loaded, ConsoleBenchmarkOptions options, CancellationToken stop)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var sent = await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(caller => Task.Factory.StartNew(() => Call(caller), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default))
        );
        return sent.Sum() / TimeProvider.System.GetElapsedTime(begun).TotalSeconds;

        // Each caller has packages of its own, and sends what it is late with as fast as it is answered.
        int Call(int caller)
        {
            using var connection = new PlainConnection(loaded.Server.Address);
            var pace = TimeSpan.FromSeconds((double)Callers / options.Rate);
            var turn = 0;
            for (; TimeProvider.System.GetElapsedTime(begun) < options.Paced || turn % 2 == 1; turn++)
            {
                if (pace * turn - TimeProvider.System.GetElapsedTime(begun) is { Ticks: > 10_000 } early)
                    Thread.Sleep(early);
                Send(connection, 1 + caller + turn / 2 * Callers % (options.Packages - Callers), turn % 2 == 0);
            }

            return turn;
        }

        void Send(PlainConnection connection, int package, bool blocks)
        {
            // Every hundredth is in Preparing and stays there.
            package = package % 100 == 0 ? package - Callers : package;
            var answer = connection.Send(
                PlainRequest.Post(
                    loaded.Server.Address,
                    $"/api/v1/oms/packages/{Math.Max(1, package)}/command/",
                    blocks ? loaded.Commands.Block : loaded.Commands.Unblock
                )
            );
            if (answer.Status != 204)
                throw new BenchmarkFailedException($"A command to package {package} was answered {answer.Status}.");
        }
    }
}
