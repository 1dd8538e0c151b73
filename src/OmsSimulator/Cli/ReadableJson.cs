using System.Text.Encodings.Web;
using System.Text.Json;

namespace OmsSimulator.Cli;

/// <summary>A document that people read, too.</summary>
internal static class ReadableJson
{
    /// <summary>Indented, with the letters of every language as they are.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
