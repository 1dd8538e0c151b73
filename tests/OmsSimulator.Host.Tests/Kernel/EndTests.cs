using System.Runtime.CompilerServices;
using OmsSimulator.Kernel;

namespace OmsSimulator.Host.Tests.Kernel;

/// <summary>
/// A sandbox that has ended refuses, and holds nothing: races of a thousand rounds, after which timers, threads and objects are counted.
/// </summary>
public sealed class EndTests
{
    private const int Rounds = 1_000;

    private const string Waiting = """
        {
          "stock_locations": [{ "erp_code": "L1" }],
          "packages": [{ "stock_location": "L1", "state": "Out of Stock", "items": [{ "sku": "Z", "quantity": 1 }] }]
        }
        """;

    [Fact]
    public Task AResetThatRacesADropLeavesNothing() => Race(static async (directory, sandbox, _) => await directory.Reset(sandbox));

    [Fact]
    public Task ASnapshotThatIsPutBackWhileItsSandboxIsDroppedLeavesNothing() =>
        Race(static async (directory, sandbox, image) => await directory.Restore(sandbox, image with { Oms = image.Oms.Copy() }));

    [Fact]
    public Task AForkThatRacesADropLeavesNothing() =>
        Race(
            static async (directory, sandbox, _) =>
            {
                try
                {
                    if (await directory.Fork(sandbox, "fork", 2) is not null)
                        await directory.Drop("fork");
                }
                catch (SandboxEndedException)
                {
                    // The drop came first.
                }
            }
        );

    [Fact]
    public async Task ASimulatorThatEndsEndsAllOfThem()
    {
        var time = new CountingTime();
        var sandboxes = new OwnSandboxes(new SimulatorOptions { Time = time, SandboxTtl = TimeSpan.FromHours(1) }, Waiting);
        for (var number = 0; number < 20; number++)
            await sandboxes.Directory.Create($"s{number}", sandboxes.Seed);
        time.Timers.Should().BePositive();
        await sandboxes.DisposeAsync();
        time.Timers.Should().Be(0);
        (await sandboxes.Directory.Locate("s1")).Should().BeNull();
        (await sandboxes.Directory.Locate("default")).Should().BeNull();
        var late = await sandboxes.Directory.Create("late", sandboxes.Seed);
        var read = () => late!.Ledger.Read(static oms => oms.Packages.Count).AsTask();
        await read.Should().ThrowAsync<SandboxEndedException>("one that is made while the simulator ends ends with it");
        time.Timers.Should().Be(0);
    }

    [Theory]
    [InlineData("dispose")]
    [InlineData("drop")]
    [InlineData("reset")]
    public async Task NoWebhookArrivesWhenTheEndIsOver(string end)
    {
        await using var receiver = await Receiver.Start();
        var (arrived, leaves) = (new TaskCompletionSource(), new TaskCompletionSource());
        receiver.Does = async (context, _) =>
        {
            arrived.TrySetResult();
            await leaves.Task;
            context.Response.StatusCode = 204;
        };
        var simulator = await OwnSimulator.Start(new SimulatorOptions { Seed = "empty" });
        (
            await simulator.Default.Post(
                "__admin/sandboxes",
                $$"""{"name":"x","seed":{{Worlds.With(Enumerable.Repeat(Worlds.Package("Waiting"), 20))}}}"""
            )
        ).ShouldBe(HttpStatus.Created);
        var oms = new Oms(simulator.Http, "sandboxes/x/");
        await oms.Subscribe("package.status.transitioned", receiver.Address);
        for (var package = 1; package <= 20; package++)
            (await oms.Run(package, "BLOCK_THE_PACKAGE", "Waiting", "Blocked", """{"user":"u","token":"t"}""")).ShouldBe(204);
        await arrived.Task;

        if (end == "dispose")
            await simulator.DisposeAsync();
        else
            (await (end == "drop" ? simulator.Default.Delete("__admin/sandboxes/x") : oms.Post("__admin/reset", ""))).ShouldBe(204);
        leaves.SetResult();
        if (end != "dispose")
            await simulator.DisposeAsync();
        await receiver.DisposeAsync();
        receiver.All.Should().ContainSingle("nineteen were still to be sent");
    }

    private static async Task Race(Func<SandboxDirectory, Sandbox, SandboxImage, Task> other)
    {
        var time = new CountingTime();
        await using var sandboxes = new OwnSandboxes(new SimulatorOptions { Time = time }, Waiting);
        await sandboxes.Default();
        var image = (await sandboxes.Default()).Capture();
        var (timers, threads) = (time.Timers, ThreadPool.ThreadCount);
        var alive = new List<WeakReference>();
        for (var round = 0; round < Rounds; round++)
            alive.AddRange(await Round(sandboxes, image, other));

        // What the last rounds left to the thread pool is over when all of it is.
        (await sandboxes.Directory.All())
            .Should()
            .ContainSingle();
        time.Timers.Should().Be(timers);
        sandboxes.Bugs.Should().BeEmpty();
        ThreadPool.ThreadCount.Should().BeLessThan(threads + (4 * Environment.ProcessorCount) + 8);
        for (var attempt = 0; attempt < 10 && alive.Any(reference => reference.IsAlive); attempt++)
        {
            await Task.Yield();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        alive
            .Count(reference => reference.IsAlive)
            .Should()
            .BeLessThan(5, "nothing holds a sandbox that has ended, the locals of the last round aside");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<IReadOnlyList<WeakReference>> Round(
        OwnSandboxes sandboxes,
        SandboxImage image,
        Func<SandboxDirectory, Sandbox, SandboxImage, Task> other
    )
    {
        await sandboxes.Directory.Create("racing", sandboxes.Seed);
        var sandbox = (await sandboxes.Directory.Locate("racing"))!;
        var entry = sandbox.Entry;
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var race = Task.Run(async () =>
        {
            await start.Task;
            await other(sandboxes.Directory, sandbox, image);
        });
        var drop = Task.Run(async () =>
        {
            await start.Task;
            return await sandboxes.Directory.Drop("racing");
        });
        start.SetResult();
        await Task.WhenAll(race, drop);
        (await drop).Should().BeTrue();
        (await sandboxes.Directory.Locate("racing")).Should().BeNull();
        var read = () => entry.Current.Ledger.Read(static oms => oms.Packages.Count).AsTask();
        await read.Should().ThrowAsync<SandboxEndedException>();
        sandbox.Leave();
        return [new(sandbox), new(entry.Current)];
    }

    /// <summary>The real time, and how many timers it has given and not got back.</summary>
    private sealed class CountingTime : TimeProvider
    {
        private int timers;

        public int Timers => Volatile.Read(ref timers);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref timers);
            return new Counted(this, base.CreateTimer(callback, state, dueTime, period));
        }

        private sealed class Counted(CountingTime time, ITimer timer) : ITimer
        {
            private int isOver;

            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                if (Interlocked.Exchange(ref isOver, 1) == 0)
                    Interlocked.Decrement(ref time.timers);
                timer.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                if (Interlocked.Exchange(ref isOver, 1) == 0)
                    Interlocked.Decrement(ref time.timers);
                return timer.DisposeAsync();
            }
        }
    }
}
