using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>A part's state at one moment. Fork, snapshot, restore and reset all go through it, so that it is spelt once.</summary>
internal interface IPartState
{
    /// <summary>Writes it as lines of a snapshot.</summary>
    IEnumerable<SnapshotLine> Lines();

    /// <summary>Writes it as lines that a store keeps.</summary>
    IEnumerable<SnapshotLine> LinesToKeep() => Lines();
}

/// <summary>Reads a part's state from the lines of a snapshot.</summary>
internal interface IPartStateReader
{
    /// <summary>The kinds of line that there has to be one of, and only one.</summary>
    IReadOnlyList<string> Once { get; }

    /// <summary>Takes a line; false: it is another part's.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="line">Its members.</param>
    /// <param name="problems">Where what is wrong with it goes.</param>
    bool TryTake(string kind, DocumentObject line, Problems problems);

    /// <summary>The state, when all lines are there.</summary>
    /// <param name="oms">The world of the snapshot.</param>
    /// <param name="problems">Where what does not fit it goes.</param>
    IPartState Finish(OmsState oms, Problems problems);
}
