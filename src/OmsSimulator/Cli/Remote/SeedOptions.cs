using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Documents;

namespace OmsSimulator.Cli.Remote;

/// <summary>What a new sandbox starts with, as the command line says it. Documents are read here and judged by the simulator.</summary>
internal sealed class SeedOptions
{
    private readonly Option<string?> seed = new("--seed")
    {
        Description = "What it starts with: demo, empty, or the path of a world document (JSON or YAML).",
    };
    private readonly Option<string?> installation = new("--installation")
    {
        Description = "The path of its installation document (YAML or JSON). [default: the simulator's]",
    };
    private readonly Option<int?> randomSeed = new("--random-seed") { Description = "What its random numbers begin with. [default: 1]" };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(System.CommandLine.Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[seed, installation, randomSeed])
            command.Options.Add(option);
    }

    /// <summary>Whether the seed is said.</summary>
    public bool NamesSeed(ParseResult parsed) => parsed.GetValue(seed) is not null;

    /// <summary>Whether any of them is said.</summary>
    public bool Any(ParseResult parsed) =>
        NamesSeed(parsed) || parsed.GetValue(installation) is not null || parsed.GetValue(randomSeed) is not null;

    /// <summary>The document that asks for the sandbox; what is not said is not in it.</summary>
    public JsonObject Document(ParseResult parsed, string name)
    {
        var document = new JsonObject { ["name"] = name };
        if (parsed.GetValue(seed) is { } said)
            document["seed"] = said is "demo" or "empty" ? said : Read("--seed", said);
        if (parsed.GetValue(installation) is { } file)
            document["installation"] = Read("--installation", file);
        if (parsed.GetValue(randomSeed) is { } number)
            document["random_seed"] = number;
        return document;
    }

    private static JsonObject? Read(string option, string path) =>
        DocumentFile.ReadJson(option, path) is { ValueKind: JsonValueKind.Object } document
            ? JsonObject.Create(document)
            : throw new SettingException(option, $"{path} is no object");
}
