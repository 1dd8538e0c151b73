namespace OmsSimulator.Schemas;

/// <summary>Where a document is not as its schema says.</summary>
/// <param name="Pointer">The place, a JSON pointer (RFC 6901); of a key that is missing, where it should be.</param>
/// <param name="Keyword">The schema's keyword that says so.</param>
/// <param name="Expected">What it asks for.</param>
/// <param name="Found">What is there.</param>
public sealed record SchemaError(string Pointer, string Keyword, string Expected, string Found)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{(Pointer.Length == 0 ? "the document" : Pointer)}: {Keyword}: expected {Expected}, found {Found}";
}
