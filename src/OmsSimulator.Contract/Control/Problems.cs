using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>An error of the control surface, an RFC 9457 problem document: what is wrong, where, and what was expected.</summary>
[Document("problem")]
public sealed record ControlProblem
{
    /// <summary>Always <c>about:blank</c>: the status says what kind of problem it is.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>The status in words.</summary>
    public required string Title { get; init; }

    /// <summary>The status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong, the first of several.</summary>
    public required string Detail { get; init; }

    /// <summary>Every problem of the document that was sent; not written where there is none.</summary>
    public IReadOnlyList<ControlProblemPlace> Errors
    {
        get => field ?? [];
        init;
    }

    /// <summary>What the vendor's own surface says to it, where it has a sentence.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? VendorError { get; init; }
}

/// <summary>One problem of a document.</summary>
/// <param name="Pointer">The place, a JSON pointer; empty: the document itself.</param>
/// <param name="Detail">What is wrong and what was expected.</param>
public sealed record ControlProblemPlace(string Pointer, string Detail);
