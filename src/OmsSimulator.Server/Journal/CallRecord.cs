using OmsSimulator.Domain;

namespace OmsSimulator.Journal;

/// <summary>
/// What the journal keeps of one call, filled in while it runs and written once. A call gets its number when it begins, so the id that its
/// answer carries and the entry's are the same.
/// </summary>
internal sealed class CallRecord
{
    private readonly RequestJournal journal;

    /// <summary>Numbers the call, where the sandbox keeps a journal.</summary>
    public CallRecord(RequestJournal journal)
    {
        this.journal = journal;
        if (journal.IsEnabled)
            Number = journal.Begin();
    }

    /// <summary>Its number in the sandbox, from 1; 0: the sandbox keeps no journal.</summary>
    public long Number { get; }

    /// <summary>Its id in the journal.</summary>
    public Guid Id => journal.IdOf(Number);

    /// <summary>Whether the entry is written: what the client sees is settled.</summary>
    public bool IsWritten { get; private set; }

    /// <summary>The path as the client wrote it, below the sandbox's address; none: it is the request's.</summary>
    public string? Path { get; init; }

    /// <summary>Whether a person sent it with the console.</summary>
    public bool IsFromConsole { get; init; }

    /// <summary>The body that was read; none: nothing read one.</summary>
    public ReadOnlyMemory<byte>? RequestBody { get; set; }

    /// <summary>The code of the command that was sent.</summary>
    public string? Command { get; set; }

    /// <summary>The package that it was sent to; 0: none.</summary>
    public int Package { get; set; }

    /// <summary>The package's state before.</summary>
    public string? Before { get; set; }

    /// <summary>The package's state after.</summary>
    public string? After { get; set; }

    /// <summary>What happened.</summary>
    public FactRange Facts { get; set; }

    /// <summary>What is refused.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>What it has against the contract, and was accepted all the same.</summary>
    public IReadOnlyList<Finding> Warnings { get; private set; } = [];

    /// <summary>The fault that fired; 0: none.</summary>
    public int Fault { get; set; }

    /// <summary>Notes warnings.</summary>
    public void Warn(IReadOnlyList<Finding> findings) => Warnings = Warnings.Count == 0 ? findings : [.. Warnings, .. findings];

    /// <summary>
    /// Writes the entry, before its answer goes out, so that whoever has the answer finds it. Only the first time counts.
    /// </summary>
    /// <param name="context">The request and its answer, status and headers set.</param>
    /// <param name="status">The status that the client sees; 0: it gets no answer.</param>
    /// <param name="body">The body that the client sees.</param>
    public void Write(HttpContext context, int status, ReadOnlySpan<byte> body)
    {
        if (IsWritten)
            return;
        IsWritten = true;
        if (Number == 0)
            return;
        var buffer = EntryBuffer.Take();
        var at = journal.Now;
        EntryBytes.Write(buffer, this, context, at, status, body);
        journal.Append(buffer.Written, RequestBody is { } sent ? sent.Span : default, body);
        journal.Tell(new CallNotice(this, context.Request, at, status));
    }
}
