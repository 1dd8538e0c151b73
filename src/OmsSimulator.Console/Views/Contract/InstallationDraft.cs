using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.WebConsole.Views.Contract;

/// <summary>An installation document that is being written: typed, pasted, or a file.</summary>
internal static class InstallationDraft
{
    /// <summary>How large a document may be that is read here, in bytes.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>How large one may be that is shown to be changed, in characters; a larger one stays a file.</summary>
    public const int MostShown = 400_000;

    /// <summary>How it is sent.</summary>
    public static HttpContent Body(string text) =>
        new StringContent(text, Encoding.UTF8, DocumentPlaces.IsJson(text) ? "application/json" : "application/yaml");

    /// <summary>
    /// The document with what was said of states that are not known: <c>captured</c> beside it, where it was nothing but what was captured. None where it is
    /// no JSON.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="said">Of ids of states: the key, and the vendor's class where they are not those of packages.</param>
    public static string? With(string text, IEnumerable<(int Id, string Key, string? EnumClass)> said)
    {
        try
        {
            var root = JsonNode.Parse(text);
            var document = IsInstallation(root) ? (JsonObject)root! : new JsonObject { ["captured"] = root };
            if (document["states"] is not JsonArray states)
                document["states"] = states = [];
            foreach (var (id, key, enumClass) in said)
            {
                var row = new JsonObject { ["key"] = key, ["id"] = id };
                if (enumClass is not null)
                    row["enum_class"] = enumClass;
                states.Add((JsonNode)row);
            }

            return document.ToJsonString(Readable);
        }
        catch (Exception no) when (no is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>JSON for people.</summary>
    public static JsonSerializerOptions Readable { get; } =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Everything else that is taken was captured: an answer, a list of them, commands, a browser's file.
    private static bool IsInstallation(JsonNode? root) =>
        root is JsonObject document
        && !document.ContainsKey("log")
        && !document.ContainsKey("results")
        && !document.ContainsKey("state")
        && !document.ContainsKey("source_state");
}
