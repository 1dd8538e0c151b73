using System.Text.Json.Nodes;
using OmsSimulator.Documents;

namespace OmsSimulator.Cli.Remote;

/// <summary>A document on the command line: JSON, or the file that <c>@FILE</c> names.</summary>
internal static class JsonArgument
{
    /// <summary>Reads it; the simulator judges what it says.</summary>
    /// <param name="argument">What the argument is called.</param>
    /// <param name="said">What was said.</param>
    /// <param name="example">What it could be.</param>
    public static JsonNode? Read(string argument, string said, string example)
    {
        if (said.StartsWith('@'))
            return JsonNode.Parse(DocumentFile.ReadJson(argument, said[1..]).GetRawText());
        if (!DocumentText.TryParse(said, allowYaml: false, out var document, out var problem))
            throw new SettingException(argument, $"expected JSON such as {example} ({problem})");
        using (document)
            return JsonNode.Parse(document.RootElement.GetRawText());
    }
}
