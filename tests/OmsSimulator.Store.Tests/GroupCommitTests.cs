using OmsSimulator.Kernel;
using OmsSimulator.Persistence;

namespace OmsSimulator.Store.Tests;

/// <summary>What waits is written together; a store that hangs keeps nobody.</summary>
public sealed class GroupCommitTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HeldWriter writer = new();
    private readonly SteppedTime time = new();
    private readonly GroupCommit commits;
    private readonly StoredSandbox sandbox = new(1, "acme", 1);

    public GroupCommitTests() => commits = new GroupCommit(writer, time, static _ => { });

    public async ValueTask DisposeAsync()
    {
        writer.Go.Set();
        await commits.DisposeAsync();
    }

    [Fact]
    public async Task TheNextGroupFormsWhileOneIsWritten()
    {
        var first = commits.Append(sandbox, Facts.Batch(0));
        writer.Began.Wait(Patience).Should().BeTrue();
        var others = Enumerable.Range(1, 50).Select(number => commits.Append(sandbox, Facts.Batch(number)).AsTask()).ToArray();
        commits.Waiting.Should().Be(51);
        writer.Go.Set();
        (await first).Should().Be(AppendResult.Kept);
        (await Task.WhenAll(others)).Should().OnlyContain(static result => result == AppendResult.Kept);
        writer.Groups.Should().Equal(1, 50);
    }

    [Fact]
    public async Task OfWhatAStoreHangsWithNobodyKnowsAndWhatWaitsForItsTurnNeverGetsIt()
    {
        var first = commits.Append(sandbox, Facts.Batch(0)).AsTask();
        writer.Began.Wait(Patience).Should().BeTrue();
        var second = commits.Append(sandbox, Facts.Batch(1)).AsTask();
        time.Pass(TimeSpan.FromSeconds(4));
        (first.IsCompleted, second.IsCompleted).Should().Be((false, false));
        time.Pass(TimeSpan.FromSeconds(2));
        (await first.WaitAsync(Patience)).Should().Be(AppendResult.Unknown);
        (await second.WaitAsync(Patience)).Should().Be(AppendResult.Refused);
        commits.IsWell.Should().BeFalse();
        writer.Go.Set();
        (await commits.Append(sandbox, Facts.Batch(1)).AsTask().WaitAsync(Patience)).Should().Be(AppendResult.Kept);
        writer.Groups.Should().Equal(1, 1);
        commits.IsWell.Should().BeTrue();
    }

    [Fact]
    public async Task WhatAWriterThrowsDidNotHappen()
    {
        writer.Go.Set();
        writer.Throws = true;
        (await commits.Append(sandbox, Facts.Batch(0))).Should().Be(AppendResult.Refused);
        writer.Throws = false;
        (await commits.Append(sandbox, Facts.Batch(0))).Should().Be(AppendResult.Kept);
    }

    /// <summary>Writes when the test says so.</summary>
    private sealed class HeldWriter : IGroupWriter
    {
        public ManualResetEventSlim Began { get; } = new();

        public ManualResetEventSlim Go { get; } = new();

        public bool Throws { get; set; }

        public List<int> Groups { get; } = [];

        public bool Write(IReadOnlyList<GroupedAppend> group)
        {
            Began.Set();
            Go.Wait(Patience);
            if (Throws)
                throw new IOException("the disk is gone");
            Groups.Add(group.Count);
            foreach (var append in group)
                append.Outcome = AppendResult.Kept;
            return true;
        }
    }

    /// <summary>Time that passes when the test says so.</summary>
    private sealed class SteppedTime : TimeProvider
    {
        private long ticks;
        private TimerCallback? ring;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Volatile.Read(ref ticks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ring = _ => callback(state);
            return TimeProvider.System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Pass(TimeSpan by)
        {
            Interlocked.Add(ref ticks, by.Ticks);
            ring!(null);
        }
    }
}
