using System.Text.Json.Nodes;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>Writes one surface's operations as an OpenAPI document, sending the requests of its examples.</summary>
internal sealed class DocumentWriter(ExchangeServer open, ExchangeServer token)
{
    private readonly Components components = new();
    private readonly SortedDictionary<string, JsonObject> responses = new(StringComparer.Ordinal);
    private readonly SortedSet<string> headers = new(StringComparer.Ordinal);

    /// <summary>The members <c>paths</c> and <c>components</c>, without security schemes.</summary>
    public async Task<(JsonObject Paths, JsonObject Components)> Write(IReadOnlyList<Operation> operations)
    {
        var paths = new JsonObject();
        foreach (var operation in operations)
        {
            if (paths[operation.Path] is not JsonObject path)
                paths[operation.Path] = path = [];
            path.Add(operation.Method.ToLowerInvariant(), await Operation(operation));
        }

        return (
            paths,
            new JsonObject
            {
                ["schemas"] = components.All(),
                ["responses"] = new JsonObject(
                    responses.Select(response => KeyValuePair.Create<string, JsonNode?>(response.Key, response.Value))
                ),
                ["headers"] = new JsonObject(headers.Select(header => KeyValuePair.Create<string, JsonNode?>(header, Header(header)))),
            }
        );
    }

    private async Task<JsonObject> Operation(Operation operation)
    {
        var written = new JsonObject
        {
            ["tags"] = new JsonArray(operation.Tag),
            ["operationId"] = operation.Id,
            // Swagger UI shows it as it is, without Markdown.
            ["summary"] = operation.Summary.Replace("`", "", StringComparison.Ordinal),
        };
        if (Marks.Described(operation.Description, operation.Provenance) is { Length: > 0 } description)
            written["description"] = description;
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
            written["requestBody"] = Body(operation, sent);
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
        var content = new JsonObject { ["schema"] = operation.Body is [""] ? new JsonObject() : components.AnyOf(operation.Body) };
        if (examples.Count > 0)
            content["examples"] = InOrder(examples, operation.Body);
        var types = new JsonObject { ["application/json"] = content };
        if (operation.TakesYaml)
            types["application/yaml"] = new JsonObject { ["schema"] = content["schema"]!.DeepClone() };
        return new JsonObject { ["required"] = true, ["content"] = types };
    }

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
        written["headers"] = new JsonObject([.. OfEveryAnswer(operation).Concat(answer.Headers).Select(HeaderReference)]);
        var examples = new JsonObject();
        foreach (var example in answer.Examples)
        {
            var got = await Exchanged(operation, answer, example);
            if (example.Body is { } body && answer.Status is >= 200 and < 300)
                sent[example.Name] = Example(example, JsonNode.Parse(body), example.Description);
            if (got is not null && answer.LongExample is null)
                examples[example.Name] = Example(example, got, null);
        }

        if (answer.LongExample is { } address)
            examples["long"] = new JsonObject { ["summary"] = "As the sandbox has it now", ["externalValue"] = $"..{address}" };
        var content = new JsonObject();
        if (answer.Schemas.Length > 0)
        {
            var json = new JsonObject { ["schema"] = components.AnyOf(answer.Schemas) };
            if (examples.Count > 0)
                json["examples"] = examples;
            content[answer.Schemas is ["problem"] ? "application/problem+json" : "application/json"] = json;
        }

        foreach (var mediaType in answer.MediaTypes)
            content[mediaType] = new JsonObject();
        if (content.Count > 0)
            written["content"] = content;
        return written;
    }

    private async Task<JsonNode?> Exchanged(Operation operation, Answer answer, Exchange example)
    {
        var server = example.AsksForToken || example.Key is not null ? token : open;
        var got = await server.Exchange(operation.Method, example);
        if (answer.Status != 0 && (int)got.Status != answer.Status)
        {
            throw new InvalidOperationException(
                $"{operation.Id}, {example.Name}: {answer.Status} was expected, {(int)got.Status} came: {got.Body}"
            );
        }

        return answer.Schemas.Length > 0 ? JsonNode.Parse(got.Body) : null;
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
        operation.Path.StartsWith("/api/", StringComparison.Ordinal)
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
                "WWW-Authenticate" => "`Token`.",
                "Allow" => "With 405: the methods that the path has.",
                _ => throw new InvalidOperationException($"Nobody knows the header {name}."),
            },
            ["schema"] = new JsonObject { ["type"] = "string" },
        };
}
