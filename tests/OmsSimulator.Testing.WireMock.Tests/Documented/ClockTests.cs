using FluentAssertions;
using OmsSimulator.Client;
using OmsSimulator.Testing;
using Xunit;

namespace Orders.Tests;

public sealed class ClockTests(SharedOmsServerFixture oms) : IClassFixture<SharedOmsServerFixture>
{
    [Fact]
    public async Task A_day_passes_without_waiting_for_it()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await sandbox.Control.Clock.FreezeAsync(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

        var advance = await sandbox.Control.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        // Retries, planning, transfers: what was due in that day has been done when the call returns.
        advance.Now.Should().Be(new DateTime(2026, 3, 3, 9, 30, 0, DateTimeKind.Utc));
        advance.Work.Should().BeEmpty();
    }
}
