using OmsSimulator.Domain;

namespace OmsSimulator.Steering;

/// <summary>
/// What was done to a sandbox by its control surface since it began: with the journal, which has what clients did, everything that a
/// scenario has to do again. Bounded: what there is no room for is counted.
/// </summary>
/// <param name="seed">What the sandbox began with.</param>
internal sealed class SteeringLog(Seed seed) : ISandboxPart
{
    /// <summary>The largest body that is kept.</summary>
    public const int LargestBody = 1024 * 1024;

    private const int MostCalls = 10_000;
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private SteeringState state = new(Of(seed), [], 0);
    private long bytes;

    /// <summary>Everything now.</summary>
    public SteeringState Now
    {
        get
        {
            lock (gate)
                return state with { Calls = [.. state.Calls] };
        }
    }

    /// <summary>Notes a call; one whose body was too large to keep is only counted.</summary>
    public void Note(SteeredCall? call)
    {
        lock (gate)
        {
            var size = call?.Body?.Length ?? 0;
            if (call is null || state.Calls.Count >= MostCalls || bytes + size > MostBytes)
            {
                state = state with { Dropped = state.Dropped + 1 };
                return;
            }

            state.Calls.Add(call);
            bytes += size;
        }
    }

    /// <inheritdoc/>
    void ISandboxPart.Begin(OmsState oms, IPartState? state)
    {
        if (state is not SteeringState copied)
            return;
        this.state = copied with { Calls = [.. copied.Calls] };
        bytes = copied.Calls.Sum(static call => call.Body?.LongLength ?? 0);
    }

    /// <inheritdoc/>
    IPartState ISandboxPart.Capture() => Now;

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.StateReader() => new SteeringState.Reader();

    private static Beginning? Of(Seed seed) =>
        seed.Name switch
        {
            // An installation is known before its world is.
            "demo" => new(true, seed.InstallationDocument.Length > 0 ? Seed.DemoText : "", seed.InstallationDocument),
            "empty" => new(false, "", seed.InstallationDocument),
            _ when seed.WorldText.Length > 0 => new(false, seed.WorldText, seed.InstallationDocument),
            _ => null,
        };
}
