namespace OmsSimulator.Contract;

/// <summary>Every JSON Schema by its name, with its address: the answer of <c>GET /__admin/schemas/</c>.</summary>
/// <param name="Schemas">The schemas.</param>
/// <param name="Meta">How many there are.</param>
[Document("control/schemas")]
public sealed record SchemaList(IReadOnlyList<SchemaDescription> Schemas, ListTotal Meta);

/// <summary>A schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it describes.</param>
/// <param name="Address">Where it is.</param>
public sealed record SchemaDescription(string Name, string Title, string Address);

/// <summary>Whether a document is as a schema says, and where it is not: the answer of <c>POST /__admin/schemas/{name}/validate</c>.</summary>
/// <param name="Valid">Whether it is.</param>
/// <param name="Errors">Where it is not.</param>
[Document("control/judgement")]
public sealed record SchemaJudgement(bool Valid, IReadOnlyList<SchemaError> Errors);

/// <summary>Where a document is not as its schema says.</summary>
/// <param name="Pointer">The place, a JSON pointer; empty: the document itself.</param>
/// <param name="Keyword">The keyword that it breaks.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
public sealed record SchemaError(string Pointer, string Keyword, string Expected, string Found)
{
    /// <summary>As a sentence.</summary>
    public override string ToString() =>
        $"{(Pointer.Length == 0 ? "the document" : Pointer)}: {Keyword}: expected {Expected}, found {Found}";
}
