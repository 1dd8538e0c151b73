namespace OmsSimulator.Domain;

/// <summary>A container of the state that can take back what was changed in it, the latest change first.</summary>
internal interface IUndoable
{
    /// <summary>Notes every change in a log from now on.</summary>
    void RecordIn(UndoLog log);

    /// <summary>Takes the latest change back.</summary>
    /// <param name="key">What the container noted with the change.</param>
    void Undo(int key);

    /// <summary>
    /// The oldest change that replaced a value (<see cref="UndoLog.NoteReplaced"/>) can no longer be taken back: the value may be let go.
    /// </summary>
    /// <param name="key">What the container noted with the change.</param>
    void Keep(int key) { }
}
