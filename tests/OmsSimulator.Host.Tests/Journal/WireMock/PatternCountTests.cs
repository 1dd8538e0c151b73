namespace OmsSimulator.Host.Tests.Journal;

/// <summary>The same pattern counts the same requests as in WireMock, or is refused.</summary>
public sealed class PatternCountTests
{
    // Those that are refused are few, and none of those that people write.
    private const double MostRefused = 0.06;

    [Fact]
    public async Task APatternCountsAsInWireMockOrIsRefused()
    {
        await using var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "demo" });
        var (all, refused) = (0, 0);
        foreach (var group in PatternGroup.All)
        {
            (await simulator.Default.Post("__admin/reset", "")).ShouldBe(204);
            await group.Send(simulator.Http);
            foreach (var (pattern, expected) in group.Patterns)
            {
                var (count, text) = await PatternGroup.Count(simulator.Http, pattern);
                all++;
                refused += count is null ? 1 : 0;
                if (count is null)
                    text.Should().StartWith("422 ").And.Contain("not supported here", pattern);
                else
                    count.Should().Be(expected, $"{group.Name}: {pattern}");
            }
        }

        all.Should().BeGreaterThan(800);
        refused.Should().BeLessThan((int)(all * MostRefused));
    }

    [Fact]
    public void NoPatternOfAnOmsClientIsLeftOut() => PatternGroup.All[0].Patterns.Should().HaveCountGreaterThan(150);

    [FactNeedingWireMock]
    public async Task TheCountsAreThoseOfTheRealWireMock()
    {
        await using var wireMock = await RealWireMock.Start();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = wireMock.Address };
        foreach (var group in PatternGroup.All)
        {
            using var cleared = await http.DeleteAsync(new Uri("__admin/requests", UriKind.Relative));
            await group.Send(http);
            foreach (var (pattern, expected) in group.Patterns)
                (await PatternGroup.Count(http, pattern)).Count.Should().Be(expected, $"{group.Name}: {pattern}");
        }
    }
}
