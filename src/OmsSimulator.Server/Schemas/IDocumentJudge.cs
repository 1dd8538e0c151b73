using System.Text.Json;
using OmsSimulator.Contract;

namespace OmsSimulator.Schemas;

/// <summary>
/// Judges documents by JSON Schemas. The simulator carries the schemas themselves; the library that judges by them belongs to the program,
/// so that a test project that hosts the simulator in its process does not get it.
/// </summary>
internal interface IDocumentJudge
{
    /// <summary>What is wrong with a document; nothing: it is valid. Any thread may ask.</summary>
    IReadOnlyList<SchemaError> Judge(DocumentSchema schema, JsonElement document);
}
