using OmsSimulator.Domain;

namespace OmsSimulator.Steering;

/// <summary>
/// What was done to a sandbox by its control surface since it began: with the journal, which has what clients did, everything that a
/// scenario has to do again. Bounded: what there is no room for is counted.
/// </summary>
/// <param name="begun">What the sandbox began with; none: that cannot be said in steps.</param>
internal sealed class SteeringLog(Beginning? begun) : ISandboxPart
{
    /// <summary>The largest body that is kept.</summary>
    public const int LargestBody = 1024 * 1024;

    private const int MostCalls = 10_000;
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private SteeringState state = new(begun, [], 0);
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

    /// <summary>Whether a call with such a body can be noted: of one that cannot none has to be copied.</summary>
    public bool HasRoomFor(int body)
    {
        lock (gate)
            return body <= LargestBody && state.Calls.Count < MostCalls && bytes + body <= MostBytes;
    }

    /// <summary>Notes a call; one for whose body there was no room is only counted.</summary>
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
    /// <remarks>What led to what was kept is not kept: neither are the journal's calls.</remarks>
    void ISandboxPart.Resume(IReadOnlyList<PartNote> notes)
    {
        lock (gate)
            (state, bytes) = (new SteeringState(null, [], 0), 0);
    }

    /// <inheritdoc/>
    IPartState ISandboxPart.Capture() => Now;

    /// <inheritdoc/>
    IPartStateReader ISandboxPart.StateReader() => new SteeringState.Reader();
}
