using System.Text.Json.Nodes;
using OmsSimulator.Documents;

namespace OmsSimulator.Testing;

/// <summary>
/// Documents that tests keep in files, as JSON or YAML. What they say is judged where they are used: by the simulator, which answers with
/// the place of each problem.
/// </summary>
public static class OmsFiles
{
    /// <summary>A world document, for a sandbox to start with.</summary>
    /// <exception cref="InvalidDataException">The file is no document.</exception>
    public static SandboxSeed Seed(string path) => SandboxSeed.Of(Read(path));

    /// <summary>An installation document.</summary>
    /// <exception cref="InvalidDataException">The file is no document.</exception>
    public static JsonObject Installation(string path) => Read(path);

    private static JsonObject Read(string path)
    {
        if (!DocumentText.TryParse(File.ReadAllText(path), allowYaml: true, out var document, out var problem))
            throw new InvalidDataException($"{path} is neither JSON nor YAML ({problem}).");
        using (document)
        {
            return JsonNode.Parse(document.RootElement.GetRawText()) as JsonObject
                ?? throw new InvalidDataException($"{path} is a JSON {document.RootElement.ValueKind}, expected an object.");
        }
    }
}
