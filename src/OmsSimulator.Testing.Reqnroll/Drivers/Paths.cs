using System.Text.Json.Nodes;

namespace OmsSimulator.Testing.Steps;

/// <summary>Reads values of a JSON document by their paths: <c>results.0.state.name</c>, <c>results.length</c>.</summary>
public static class Paths
{
    /// <summary>The values as text; null is <c>null</c>, what is not there is <c>absent</c>.</summary>
    public static IReadOnlyList<string> Read(string json, IEnumerable<string> paths)
    {
        var root = JsonNode.Parse(json);
        return [.. paths.Select(path => Read(root, path))];
    }

    /// <summary>The values of each row of a list, as text; of the document itself where the list has no name.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string json, string list, IReadOnlyList<string> columns)
    {
        var node = list.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(JsonNode.Parse(json), (at, step) => at is JsonObject members ? members[step] : null);
        var rows =
            node as JsonArray ?? throw new ArgumentException($"There is no list \"{list}\" in {(json.Length <= 500 ? json : json[..500])}");
        return [.. rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => Read(row, column))])];
    }

    private static string Read(JsonNode? node, string path)
    {
        for (var rest = path; rest.Length > 0; )
        {
            // A key with dots in it can only be the last.
            var step = node is JsonObject last && last.ContainsKey(rest) ? rest : rest.Split('.', 2)[0];
            rest = step.Length == rest.Length ? "" : rest[(step.Length + 1)..];
            if (node is JsonArray list && step == "length")
                return list.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (node is JsonArray array && int.TryParse(step, out var index) && index < array.Count)
                node = array[index];
            else if (node is JsonObject members && members.ContainsKey(step))
                node = members[step];
            else
                return "absent";
        }

        return node switch
        {
            null => "null",
            JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "true" : "false",
            _ => node.ToString(),
        };
    }
}

/// <summary>Reads headers of an answer.</summary>
public static class Headers
{
    /// <summary>A header's value; what is not there is <c>absent</c>.</summary>
    public static string Of(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) || response.Content.Headers.TryGetValues(header, out values)
            ? string.Join(", ", values)
            : "absent";
}
