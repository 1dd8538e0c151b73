using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>
/// The JSON Schema of each command's body, from its fields: what a schema can know, so not which ids exist nor that the two places of a
/// parameter agree.
/// </summary>
public static class CommandSchemas
{
    /// <summary>Where they stand.</summary>
    public const string Folder = "schemas/commands";

    private const string Container = "input_parameters";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The files.</summary>
    public static IEnumerable<GeneratedFile> All() =>
        CommandCatalogue.All.Select(command => new GeneratedFile(PathOf(command), Of(command).ToJsonString(Indented) + "\n"));

    /// <summary>The schema of a command's body.</summary>
    public static JsonObject Of(Command command)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = $"https://oms-simulator.invalid/{PathOf(command)}",
            ["title"] = command.Title,
            ["description"] =
                $"The body of POST {CommandPaths.Of(command)} that runs {command.Code}. Parameters may stand in {Container} or at the top level.",
            ["type"] = "object",
            ["properties"] = Properties(command),
            ["allOf"] = new JsonArray([Selector(), .. Required(command), .. AtLeastOne(command)]),
        };
        schema["definitions"] = Object(command.DeclaredFields, Definition);
        return schema;
    }

    private static string PathOf(Command command) => $"{Folder}/{command.Code.ToLowerInvariant()}.schema.json";

    private static JsonObject Properties(Command command)
    {
        var integer = new Shape.Integer();
        var properties = new JsonObject
        {
            ["transition"] = Described(
                "The transition's id; null and \"\" count as absent.",
                new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                        integer.ToJson(),
                        new JsonObject { ["type"] = "null" },
                        new JsonObject { ["type"] = "string", ["pattern"] = "^" + Shape.Text.End }
                    ),
                }
            ),
            ["slug"] = Described(
                "The transition's slug; null and \"\" count as absent.",
                new JsonObject { ["type"] = new JsonArray("string", "null") }
            ),
            [Container] = Described(
                "The parameters; null counts as absent.",
                new JsonObject { ["type"] = new JsonArray("object", "null"), ["properties"] = Object(command.DeclaredFields, Reference) }
            ),
        };
        foreach (var field in command.DeclaredFields)
            properties[field.Name] = Reference(field);
        return properties;
    }

    private static JsonObject Selector() =>
        new()
        {
            ["anyOf"] = new JsonArray(
                With("transition", new JsonObject { ["type"] = "integer" }),
                With("slug", new JsonObject { ["type"] = "string", ["minLength"] = 1 })
            ),
        };

    private static IEnumerable<JsonObject> Required(Command command) =>
        command.Fields.Where(field => field.Required).Select(field => new JsonObject { ["anyOf"] = Places(field) });

    private static IEnumerable<JsonObject> AtLeastOne(Command command) =>
        command.AtLeastOneOf.Count == 0
            ? []
            :
            [
                new JsonObject
                {
                    ["anyOf"] = new JsonArray([
                        .. command.AtLeastOneOf.SelectMany(field => Places(field).Select(place => place!.DeepClone())),
                    ]),
                },
            ];

    private static JsonArray Places(Field field) => [With(field.Name, []), With(Container, With(field.Name, []))];

    private static JsonObject With(string key, JsonObject value) =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray(key),
            ["properties"] = new JsonObject { [key] = value },
        };

    private static JsonObject Object(IEnumerable<Field> fields, Func<Field, JsonObject> member) =>
        new(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, member(field))));

    private static JsonObject Reference(Field field) => new() { ["$ref"] = $"#/definitions/{field.Name}" };

    private static JsonObject Definition(Field field) =>
        Described(
            $"{field.Description} Key: {Said(field.Provenance)}.{(field.Required ? $" Required: {Said(field.RequiredProvenance)}." : "")}",
            field.Shape.ToJson()
        );

    private static string Said(Provenance provenance) =>
        provenance.Page is { } page ? $"{provenance.Mark.ToString().ToLowerInvariant()} ({page.Id})" : "assumed";

    private static JsonObject Described(string description, JsonObject schema)
    {
        schema.Insert(0, "description", description);
        return schema;
    }
}
