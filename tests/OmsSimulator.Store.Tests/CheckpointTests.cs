using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Store.Tests;

/// <summary>What a base has is captured at one moment, and what takes long is done before or after it.</summary>
public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StandingTime time = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ABaseSaysWhatTheClockShowedWhenWhatWaitsWasCaptured()
    {
        await using var first = await Open(_ => new SlowPart(() => time.Now += TimeSpan.FromMinutes(1)));
        await first.Sandbox.Ledger.Commit(new WebhookModeSet(WebhookMode.Plain));
        var now = first.Sandbox.Time.Clock.Now;
        first.Sandbox.Checkpoint().At.Should().Be(now);
        first.Sandbox.Time.Clock.Now.Should().Be(now.AddMinutes(1));
    }

    [Fact]
    public async Task WhatADeliveryShowsIsWrittenWithTheBaseNotUnderTheLock()
    {
        await using var first = await Open();
        await first.Freeze(2030);
        var shown = new CountedSubject();
        await first.Fail(new Subject(shown));
        var before = shown.Written;
        var checkpoint = first.Sandbox.Checkpoint();
        shown.Written.Should().Be(before);
        var portions = BaseWriter.Write(checkpoint).ToList();
        shown.Written.Should().Be(before + 1);
        Encoding.UTF8.GetString([.. portions.SelectMany(static portion => portion)]).Should().Contain("""{"shown":"once"}""");
    }

    private Task<KeptSandbox> Open(params Func<Sandbox, ISandboxPart>[] parts) => KeptSandbox.Open(folder.File("store.db"), time, parts);

    private sealed class SlowPart(Action capture) : ISandboxPart
    {
        public IPartState? CaptureToKeep()
        {
            capture();
            return null;
        }
    }

    private sealed record CountedSubject : OtherSubject
    {
        public int Written { get; private set; }

        public override int ContentType => 1;

        public override int ObjectId => 1;

        public override void WriteTo(Utf8JsonWriter writer)
        {
            Written++;
            writer.WriteStartObject();
            writer.WriteString("shown", "once");
            writer.WriteEndObject();
        }
    }
}
