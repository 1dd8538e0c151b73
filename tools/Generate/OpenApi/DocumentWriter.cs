using System.Text.Json.Nodes;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>Writes one surface's operations as an OpenAPI document, sending the requests of its examples.</summary>
internal sealed class DocumentWriter(ExchangeServer open, ExchangeServer token, ExchangeServer guarded)
{
    // Headers that answers have beside those of every HTTP server.
    private static readonly string[] Told = ["Allow", "Location", "Retry-After", "WWW-Authenticate", "Content-Disposition"];

    private readonly Components components = new();
    private readonly SortedDictionary<string, JsonObject> responses = new(StringComparer.Ordinal);
    private readonly SortedSet<string> headers = new(StringComparer.Ordinal);

    /// <summary>The schemas that are referred to.</summary>
    public Components Components => components;

    /// <summary>The member <c>paths</c>.</summary>
    public async Task<JsonObject> Write(IReadOnlyList<Operation> operations)
    {
        var paths = new JsonObject();
        foreach (var operation in operations)
        {
            if (paths[operation.Path] is not JsonObject path)
                paths[operation.Path] = path = [];
            path.Add(operation.Method.ToLowerInvariant(), await Operation(operation));
        }

        return paths;
    }

    /// <summary>The member <c>components</c>, without security schemes: what was referred to.</summary>
    public JsonObject All() =>
        new()
        {
            ["schemas"] = components.All(),
            ["responses"] = new JsonObject(
                responses.Select(response => KeyValuePair.Create<string, JsonNode?>(response.Key, response.Value))
            ),
            ["headers"] = new JsonObject(headers.Select(header => KeyValuePair.Create<string, JsonNode?>(header, Header(header)))),
        };

    private async Task<JsonObject> Operation(Operation operation)
    {
        var written = new JsonObject
        {
            ["tags"] = new JsonArray(operation.Tag),
            ["operationId"] = operation.Id,
            // Swagger UI shows it as it is, without Markdown.
            ["summary"] = operation.Summary.Replace("`", "", StringComparison.Ordinal),
        };
        written["description"] = Marks.Described(
            operation.Description.Length > 0 ? operation.Description : operation.Summary,
            operation.Provenance
        );
        Marks.Add(written, operation.Provenance);
        if (operation.Provenance?.Page is { } page && page.Addresses[0].Contains('/', StringComparison.Ordinal))
        {
            written["externalDocs"] = new JsonObject
            {
                ["description"] = $"{page.Id}: {page.Title}",
                ["url"] = $"https://{page.Addresses[0]}",
            };
        }

        if (operation.IsOpen)
            written["security"] = new JsonArray();
        if (operation.Parameters.Count > 0)
            written["parameters"] = new JsonArray([.. operation.Parameters.Select(Parameter)]);
        var answers = new JsonObject();
        var sent = new JsonObject();
        foreach (var answer in operation.Answers)
            answers[answer.Status == 0 ? "default" : $"{answer.Status}"] = await Response(operation, answer, sent);
        if (operation.Body.Count > 0)
        {
            written["requestBody"] = Body(operation, sent);
        }
        else if (operation.TextBody is { } lines)
        {
            written["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { [lines] = Unread(lines) },
            };
        }

        written["responses"] = answers;
        return written;
    }

    private static JsonObject Parameter(Parameter parameter)
    {
        var written = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.InPath ? "path" : "query",
            ["description"] = Marks.Described(parameter.Description, parameter.Provenance),
        };
        if (parameter.Required)
            written["required"] = true;
        if ((string?)parameter.Schema["type"] == "array")
            (written["style"], written["explode"]) = ("form", parameter.Repeated);
        written["schema"] = parameter.Schema.DeepClone();

        // An example of an optional parameter would be filled in on the page, and narrow every call that is tried; so only what is required
        // has one there.
        if (parameter.Example is { } example)
            written[parameter.Required ? "example" : "x-oms-example"] = example.DeepClone();
        Marks.Add(written, parameter.Provenance);
        return written;
    }

    private JsonObject Body(Operation operation, JsonObject examples)
    {
        var content = new JsonObject { ["schema"] = SchemaOf(operation) };
        if (examples.Count > 0)
            content["examples"] = InOrder(examples, operation.Body);
        var types = new JsonObject { ["application/json"] = content };
        if (operation.TakesYaml)
            types["application/yaml"] = new JsonObject { ["schema"] = content["schema"]!.DeepClone() };
        return new JsonObject { ["required"] = true, ["content"] = types };
    }

    private JsonObject SchemaOf(Operation operation) =>
        (operation.Body, operation.BodyName) switch
        {
            ([""], _) => [],
            (_, { } name) => components.Named(
                name,
                () => CommandTable.Body(operation.Summary, [.. operation.Body.Select(components.Reference)])
            ),
            _ => components.AnyOf(operation.Body),
        };

    // Those of commands come by status; their reader looks for them in the catalogue's order.
    private static JsonObject InOrder(JsonObject examples, IReadOnlyList<string> schemas) =>
        new(
            examples
                .OrderBy(example =>
                    schemas.TakeWhile(schema => !schema.EndsWith($"/{example.Key}", StringComparison.OrdinalIgnoreCase)).Count()
                )
                .Select(example => KeyValuePair.Create(example.Key, example.Value?.DeepClone()))
        );

    private async Task<JsonObject> Response(Operation operation, Answer answer, JsonObject sent)
    {
        if (answer.SharedAs is not { } name)
            return await Written(operation, answer, sent);
        if (!responses.ContainsKey(name))
            responses[name] = await Written(operation, answer, []);
        return new JsonObject { ["$ref"] = $"#/components/responses/{name}" };
    }

    private async Task<JsonObject> Written(Operation operation, Answer answer, JsonObject sent)
    {
        var written = new JsonObject { ["description"] = Marks.Described(answer.Description, answer.Provenance) };
        Marks.Add(written, answer.Provenance);
        var sentHeaders = OfEveryAnswer(operation).Concat(answer.Headers).ToList();
        var examples = new JsonObject();
        foreach (var example in answer.Examples)
        {
            var got = await Exchanged(operation, answer, example);

            // What an exchange shows is documented, whoever forgot it.
            sentHeaders.AddRange(got.Headers.Where(IsTold));
            if (example.Body is { } body && answer.Status is >= 200 and < 300)
                sent[example.Name] = Example(example, JsonNode.Parse(body), example.Description);
            if (answer.Schemas.Length > 0)
                examples[example.Name] = Example(example, Printed(answer, JsonNode.Parse(got.Body)), null);
        }

        written["headers"] = new JsonObject([.. sentHeaders.Distinct().Select(HeaderReference)]);
        var content = new JsonObject();
        if (answer.Schemas.Length > 0)
        {
            var json = new JsonObject { ["schema"] = components.AnyOf(answer.Schemas) };
            if (examples.Count > 0)
                json["examples"] = examples;
            content[answer.Schemas is ["problem"] ? "application/problem+json" : "application/json"] = json;
        }

        foreach (var mediaType in answer.MediaTypes)
            content[mediaType] = Unread(mediaType);
        if (content.Count > 0)
            written["content"] = content;
        return written;
    }

    // What has no schema: a text, an object, or bytes.
    private static JsonObject Unread(string mediaType) =>
        new()
        {
            ["schema"] = mediaType switch
            {
                "application/json" or "application/schema+json" => new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
                "text/plain" or "application/xml" or "application/x-ndjson" => new JsonObject { ["type"] = "string" },
                _ => new JsonObject { ["type"] = "string", ["format"] = "binary" },
            },
        };

    private static JsonNode? Printed(Answer answer, JsonNode? got) => answer.IsLong ? Cut(got) : got;

    private static JsonNode? Cut(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Cut(member.Value)))),
            JsonArray elements when elements.Any(element => element is JsonObject or JsonArray) => new JsonArray([
                .. elements.Take(1).Select(Cut),
            ]),
            _ => node?.DeepClone(),
        };

    private static bool IsTold(string header) =>
        header.StartsWith("X-Oms-Simulator-", StringComparison.OrdinalIgnoreCase)
        || Told.Contains(header, StringComparer.OrdinalIgnoreCase);

    private async Task<ExchangedAnswer> Exchanged(Operation operation, Answer answer, Exchange example)
    {
        var server = example.AsksForToken || example.Key is not null ? token : open;
        var got = example.AsksForAdminKey
            ? await guarded.Send(example.Method ?? operation.Method, example.Target, example.Body)
            : await server.Exchange(operation.Method, example);
        if (answer.Status != 0 && (int)got.Status != answer.Status)
        {
            throw new InvalidOperationException(
                $"{operation.Id}, {example.Name}: {answer.Status} was expected, {(int)got.Status} came: {got.Body}"
            );
        }

        return got;
    }

    private static JsonObject Example(Exchange exchange, JsonNode? value, string? description)
    {
        var written = new JsonObject { ["summary"] = exchange.Summary };
        if (description is not null)
            written["description"] = description;
        written["value"] = value;
        return written;
    }

    private KeyValuePair<string, JsonNode?> HeaderReference(string header)
    {
        headers.Add(header);
        return new(header, new JsonObject { ["$ref"] = $"#/components/headers/{header}" });
    }

    private static string[] OfEveryAnswer(Operation operation) =>
        operation.Path.StartsWith("/api/", StringComparison.Ordinal) || operation.Path.StartsWith("/whisperer/", StringComparison.Ordinal)
            ? ["X-Oms-Simulator-Version", "X-Oms-Simulator-Request"]
            : ["X-Oms-Simulator-Version"];

    private static JsonObject Header(string name) =>
        new()
        {
            ["description"] = name switch
            {
                "X-Oms-Simulator-Version" => "The simulator's version.",
                "X-Oms-Simulator-Request" => "The id of the call in the journal, `GET /__admin/requests/{id}`. Ours, not the vendor's.",
                "X-Oms-Simulator-Reason" => "Why it was refused, one sentence. Ours, not the vendor's.",
                "X-Oms-Simulator-Allowed" => "The ids of the transitions that can run now. Ours, not the vendor's.",
                "WWW-Authenticate" => "How to say who one is: `Token` on the OMS API, `Bearer` on the control surface.",
                "Retry-After" => "How many seconds to wait.",
                "Location" => "Where it is.",
                "X-Oms-Simulator-Address" =>
                    "Where the simulator itself can post to this sink: a container is asked from outside by another address.",
                "Content-Disposition" => "The name of the file.",
                "Allow" => "With 405: the methods that the path has.",
                _ => throw new InvalidOperationException($"Nobody knows the header {name}."),
            },
            ["schema"] = new JsonObject { ["type"] = name == "Retry-After" ? "integer" : "string" },
        };
}
