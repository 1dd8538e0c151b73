using OmsSimulator.Sandboxes;

namespace OmsSimulator.Host.Tests.Sandboxes;

public sealed class MemoryTrimTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OnlyTheProgramTidiesUpItsProcess(bool ownsProcess)
    {
        var time = new CountingTime();
        using var trim = new MemoryTrim(time, ownsProcess);
        trim.Loaded(100_000);
        time.Timers.Should().Be(ownsProcess ? 1 : 0);
    }

    [Fact]
    public void TheLibraryIsInAProcessOfSomebodyElse()
    {
        new SimulatorOptions().OwnsProcess.Should().BeFalse();
        ProgramParts.Complete(new SimulatorOptions()).OwnsProcess.Should().BeTrue();
    }

    private sealed class CountingTime : TimeProvider
    {
        private readonly ManualTime time = new();

        public int Timers { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Timers++;
            return time.CreateTimer(callback, state, dueTime, period);
        }
    }
}
