using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>
/// A part of a sandbox, such as its webhooks: it reacts to facts and has state of its own. The kernel knows no part by name. What is called
/// here is called under the ledger's lock, except <see cref="Settle"/>, <see cref="TakeNotes"/>, <see cref="Resume"/> and
/// <see cref="End"/>; a part needs to have only the members that it has something to do in.
/// </summary>
internal interface ISandboxPart
{
    /// <summary>The sandbox begins.</summary>
    /// <param name="oms">The world that it begins with.</param>
    /// <param name="state">What <see cref="Capture"/> or <see cref="StateReader"/> made, where the sandbox is a copy; none: it grew of a
    /// seed.</param>
    void Begin(OmsState oms, IPartState? state) { }

    /// <summary>A fact is about to be applied.</summary>
    void Before(OmsFact fact, OmsState oms) { }

    /// <summary>A fact was applied, the next one of its decision was not yet. What throws here takes the whole decision back.</summary>
    void After(OmsFact fact, OmsState oms) { }

    /// <summary>
    /// All facts of a decision are applied, and not kept yet: what the reaction needs of this moment is put aside. What throws here takes
    /// the whole decision back.
    /// </summary>
    void Prepare(in FactBatch batch, OmsState oms) { }

    /// <summary>Facts were taken back, those of this number and later: what was put aside for them is dropped.</summary>
    void TakeBack(int first) { }

    /// <summary>
    /// The facts of a decision are kept: the part reacts. What throws here is a bug; it is logged, and nothing is taken back.
    /// </summary>
    void OnFacts(in FactBatch batch, OmsState oms) { }

    /// <summary>The part's state now, which no longer changes; none: it has none that a copy of the sandbox would have.</summary>
    IPartState? Capture() => null;

    /// <summary>Reads what its state writes into a snapshot; none where there is nothing to read.</summary>
    IPartStateReader? StateReader() => null;

    /// <summary>The part's state as a store keeps it: with what is under way, which no copy has.</summary>
    IPartState? CaptureToKeep() => Capture();

    /// <summary>Reads what <see cref="CaptureToKeep"/> writes.</summary>
    IPartStateReader? KeptStateReader() => StateReader();

    /// <summary>What changed without a fact since it was last asked, and is to be kept; asked only where there is a store.</summary>
    /// <param name="isEnd">Whether it is asked for the last time: what it puts off is told, too.</param>
    IReadOnlyList<PartNote> TakeNotes(bool isEnd) => [];

    /// <summary>Everything that was kept is applied again, and the sandbox goes on: so does what was under way.</summary>
    /// <param name="notes">What was kept beside facts, of all parts.</param>
    void Resume(IReadOnlyList<PartNote> notes) { }

    /// <summary>Whether anything of it is unfinished that goes on by itself.</summary>
    bool IsUnfinished => false;

    /// <summary>Waits until nothing is under way that was begun before, and adds what became of it.</summary>
    Task Settle(List<WorkDone> done) => Task.CompletedTask;

    /// <summary>The sandbox has ended: completes when nothing of the part is under way any more.</summary>
    ValueTask End() => ValueTask.CompletedTask;
}
