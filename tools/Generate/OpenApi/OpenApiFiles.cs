using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.OpenApi;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>
/// The two surfaces in OpenAPI 3.1: <c>oms.json</c> the vendor's, <c>control.json</c> ours. Their examples are exchanged while they are
/// written.
/// </summary>
public static class OpenApiFiles
{
    /// <summary>Where they stand.</summary>
    public const string Folder = "schemas/openapi";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The files.</summary>
    public static IEnumerable<GeneratedFile> All() => Compose().GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<GeneratedFile>> Compose()
    {
        await using var open = await ExchangeServer.Start(AuthenticationMode.Open);
        await using var token = await ExchangeServer.Start(AuthenticationMode.Token);
        await using var guarded = await ExchangeServer.Start(AuthenticationMode.Open, "key-of-the-documents");
        var commands = await CommandExchanges.Find(open);
        var oms = new DocumentWriter(open, token, guarded);
        var omsPaths = await oms.Write(OmsOperations.All(commands));
        var webhooks = await EventWebhooks.Write(oms.Components, open);
        var control = new DocumentWriter(open, token, guarded);
        var controlPaths = await control.Write(ControlOperations.All());
        return
        [
            File(
                "oms",
                Document(
                    "The OMS API",
                    $"The API of the Akinon OMS as the simulator serves it.\n\n{Marks.Legend}",
                    OmsOperations.Tags,
                    new JsonObject { ["paths"] = omsPaths, ["webhooks"] = webhooks },
                    With(oms.All(), SecuritySchemes()),
                    Security(),
                    Marks.AllPages()
                )
            ),
            File(
                "control",
                Document(
                    "The control surface",
                    "What a tester uses to steer the simulator: beside the vendor's API, never inside it. Errors are RFC 9457 problem documents that name the place; nothing is ignored silently.",
                    ControlOperations.Tags,
                    new JsonObject { ["paths"] = controlPaths },
                    With(control.All(), AdminKey()),
                    new(new JsonObject { ["AdminKey"] = new JsonArray() }, new JsonObject()),
                    null
                )
            ),
        ];
    }

    private static JsonObject Document(
        string title,
        string description,
        IReadOnlyList<(string Name, string Description)> tags,
        JsonObject calls,
        JsonObject components,
        JsonArray security,
        JsonObject? pages
    )
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = $"OMS Simulator: {title}",
                ["version"] = Simulator.Version,
                ["description"] = description,
                ["contact"] = new JsonObject { ["name"] = "The contributors of OMS Simulator" },
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
            },
            ["servers"] = Servers(),
            ["security"] = security,
            ["tags"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["name"] = tag.Name, ["description"] = tag.Description })]),
        };
        foreach (var (member, value) in calls)
            document[member] = value?.DeepClone();
        document["components"] = components;
        if (pages is not null)
            document["x-oms-pages"] = pages;
        return document;
    }

    // Where it is served, the address that it is asked by stands in place of this one.
    private static JsonArray Servers() =>
        new(
            new JsonObject
            {
                ["url"] = OpenApiDocument.PlainAddress,
                ["description"] = "The sandbox that this document was asked of; in the file, a simulator on this machine",
            },
            new JsonObject
            {
                ["url"] = $"{OpenApiDocument.PlainAddress}/sandboxes/{{sandbox}}",
                ["description"] = "A sandbox by its name",
                ["variables"] = new JsonObject
                {
                    ["sandbox"] = new JsonObject { ["default"] = "default", ["description"] = "The name of a sandbox." },
                },
            }
        );

    private static JsonObject With(JsonObject components, JsonObject securitySchemes)
    {
        components["securitySchemes"] = securitySchemes;
        return components;
    }

    private static JsonObject SecuritySchemes() =>
        new()
        {
            ["Token"] = new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = "header",
                ["name"] = "Authorization",
                ["description"] = "`Token <key>`, the key of a login. Needed in mode `token` (`--auth token`).",
                ["x-oms-mark"] = "documented",
                ["x-oms-page"] = "LOGIN",
            },
            ["Bearer"] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["description"] = "As some pages print it: accepted, with a contract warning.",
                ["x-oms-mark"] = "documented",
                ["x-oms-page"] = "LOGIN",
            },
        };

    private static JsonObject AdminKey() =>
        new()
        {
            ["AdminKey"] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["description"] = "The key of `--admin-key`, where there is one; the health call and POST to the webhook sink need none.",
            },
        };

    private static JsonArray Security() =>
        new(new JsonObject { ["Token"] = new JsonArray() }, new JsonObject { ["Bearer"] = new JsonArray() }, new JsonObject());

    private static GeneratedFile File(string name, JsonObject document) =>
        new($"{Folder}/{name}.json", document.ToJsonString(Indented) + "\n");
}
