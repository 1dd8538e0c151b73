using System.Text;
using System.Text.Json;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Store.Tests;

/// <summary>What waits to be sent again waits as long after a start as it would have, whatever was kept of it and when.</summary>
public sealed class WaitingDeliveryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StandingTime time = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2020, false)]
    [InlineData(2040, false)]
    [InlineData(2020, true)]
    [InlineData(2040, true)]
    public async Task ItKeepsItsTimeWhenTheClockIsSetAndNothingIsSavedAfterwards(int year, bool inBase)
    {
        await using var first = await Open();
        await first.Freeze(2030);
        await first.Fail();
        var wait = first.Wait;
        wait.Should().BePositive();
        await (inBase ? first.Keeper.WriteBase(first.Sandbox) : first.Save());
        await first.Freeze(year);
        first.Wait.Should().Be(wait);
        Next(first).Should().Be(first.Sandbox.Time.Next, "what is listed is true when the clock was set");
        await first.Kill();

        await using var second = await Open();
        second.Wait.Should().Be(wait);
        await second.Keeper.WriteBase(second.Sandbox);
        await second.Freeze(2030);
        await second.Kill();

        await using var third = await Open();
        third.Wait.Should().Be(wait);
        Next(third).Should().Be(third.Sandbox.Time.Next);
        (await third.Sandbox.Time.Advance(wait!.Value - TimeSpan.FromTicks(10)))!.Value.Done.Should().BeEmpty();
        (await third.Sandbox.Time.Advance(TimeSpan.FromTicks(10)))!.Value.Done.Should().ContainSingle();
    }

    [Fact]
    public async Task AForkBeginsAScaleOfItsOwn()
    {
        await using var first = await Open();
        await first.Freeze(2030);
        var lines = first.Sandbox.Capture().Parts.SelectMany(static part => part?.Lines() ?? []).Select(Text);
        lines.Should().Contain("""{"mode":"frozen","now":"2030-01-01T00:00:00.000000Z","shift_ticks":0}""");
    }

    [Fact]
    public async Task ANoteOfAnEarlierVersionIsTrueOnTheClockAsItStandsAndIsWrittenAnew()
    {
        await using var first = await Open();
        await first.Freeze(2030);
        await first.Fail();
        await first.Save();
        await first.Note(Earlier("2030-01-01T01:00:00.000000Z"));
        await first.Kill();
        await using var second = await Open();
        second.Wait.Should().Be(TimeSpan.FromHours(1));
        await second.Freeze(2040);
        await second.Kill();
        await using var third = await Open();
        third.Wait.Should().Be(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task ABaseOfAnEarlierVersionIsRead()
    {
        await using var first = await Open();
        await first.Freeze(2030);
        await first.Fail();
        await first.Save();
        var checkpoint = first.Sandbox.Checkpoint();
        var parts = checkpoint.Image.Parts.Select(static part =>
            part switch
            {
                ClockState clock => new EarlierState(clock),
                WebhooksState webhooks => webhooks with
                {
                    Unfinished = [.. webhooks.Unfinished.Select(static delivery => delivery with { Progress = EarlierProgress })],
                },
                _ => part,
            }
        );
        var image = checkpoint.Image with { Parts = [.. parts] };
        var portions = BaseWriter.Write(checkpoint with { Image = image }).ToList();
        await first.Store.WriteBase(first.Sandbox.Stored, SandboxPart.FirstBase + 1, checkpoint.Position, portions);
        await first.Note(Earlier("2030-01-01T02:00:00.000000Z"));
        await first.Kill();
        await using var second = await Open();
        second.Wait.Should().Be(TimeSpan.FromHours(2), "the note is later than the base");
        await second.Freeze(2020);
        await second.Kill();
        await using var third = await Open();
        third.Wait.Should().Be(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task WhatIsNotedWhileItIsPlannedSaysWhenItIsDue()
    {
        var notes = new List<PartNote>();
        await using (var first = await Open())
        {
            // The clock runs: whoever plans looks at the time, once the delivery has changed and before it is on the agenda.
            ISandboxPart webhooks = first.Webhooks;
            var isNoting = false;
            time.Looked = () =>
            {
                if (isNoting)
                    return;
                isNoting = true;
                notes.AddRange(webhooks.TakeNotes(isEnd: false));
                isNoting = false;
            };
            await first.Fail();
            time.Looked = static () => { };
            await first.Note([.. notes]);
            notes.Should().ContainSingle();
            await first.Kill();
        }

        await using var second = await Open();
        second.Wait.Should().Be(TimeSpan.FromSeconds(1));
        Next(second).Should().Be(second.Sandbox.Time.Next);
    }

    [Fact]
    public async Task WhatIsDueWaitsNoMore()
    {
        await using var first = await Open();
        await first.Fail();
        var seen = new HashSet<(int, DateTime?)>();
        var isLooking = false;
        time.Looked = () =>
        {
            if (isLooking)
                return;
            isLooking = true;
            var row = first.Webhooks.Rows(static _ => true, 1)[0];
            seen.Add((row.Count, row.Next));
            isLooking = false;
        };
        await first.Sandbox.Time.Advance(first.Wait!.Value);
        time.Looked = static () => { };
        seen.Should().Contain((1, null));
    }

    private static DeliveryNote EarlierProgress =>
        new(1, 1, AttemptKind.Retry, Due: null, new DateTime(2030, 1, 1, 1, 0, 0, DateTimeKind.Utc));

    private static PartNote Earlier(string next) =>
        new("delivery", 1, Encoding.UTF8.GetBytes($$"""{"count":1,"retries":1,"why":"Retry","next":"{{next}}"}"""));

    private static DateTime? Next(KeptSandbox kept) => kept.Webhooks.Rows(static _ => true, 1)[0].Next;

    private static string Text(SnapshotLine line)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            line.WriteMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private Task<KeptSandbox> Open() => KeptSandbox.Open(folder.File("store.db"), time);

    // A clock as it was kept before bases had the scale.
    private sealed record EarlierState(ClockState Clock) : IPartState
    {
        public IEnumerable<SnapshotLine> Lines() => Clock.Lines();
    }
}
