namespace OmsSimulator.InProcess;

/// <summary>
/// Marks a request that the process sends to itself, such as the console's. It is a feature of the request, which only this process can set:
/// whatever a header from outside says, nobody becomes it by that.
/// </summary>
internal sealed class InProcessCall
{
    private InProcessCall(bool isLook) => IsLook = isLook;

    /// <summary>Somebody looks (GET, HEAD): it passes no authentication, fault, rate limit, journal, contract report or coverage.</summary>
    public static InProcessCall Look { get; } = new(isLook: true);

    /// <summary>A person sends something: it passes all of them as a client's request does, and the journal says that it is the console's.</summary>
    public static InProcessCall Send { get; } = new(isLook: false);

    /// <summary>Whether it only looks.</summary>
    public bool IsLook { get; }
}

/// <summary>What the surfaces ask of a request.</summary>
internal static class InProcessCalls
{
    extension(HttpContext context)
    {
        /// <summary>Whether it is a look-up of the process's own, which leaves nothing behind.</summary>
        public bool IsLook => context.OwnCall is { IsLook: true };

        /// <summary>What it is, where it is one of the process's own; none: a client sent it.</summary>
        public InProcessCall? OwnCall => context.Features.Get<InProcessCall>();
    }
}
