using System.Text.Json;

namespace OmsSimulator.Kernel;

/// <summary>Something that waits on a sandbox's clock, such as planning a package again or sending a webhook once more.</summary>
internal abstract record Work
{
    /// <summary>
    /// Whose turn it is: work of one lane is done one after the other, work of different lanes that falls due at the same instant together.
    /// None: it blocks nobody.
    /// </summary>
    public virtual object? Lane => null;

    /// <summary>Does it; what happened, or nothing where there was nothing left to do.</summary>
    /// <param name="cancellationToken">The sandbox ends.</param>
    public abstract ValueTask<WorkDone?> Do(CancellationToken cancellationToken);
}

/// <summary>What became of a piece of work, as <c>POST /__admin/clock/advance</c> answers it.</summary>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Type">What kind of work.</param>
internal abstract record WorkDone(DateTime At, string Type)
{
    /// <summary>Writes the members beside <c>at</c> and <c>type</c>.</summary>
    public abstract void WriteMembers(Utf8JsonWriter writer);
}
