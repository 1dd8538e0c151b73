#nullable enable
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

    private static string Read(JsonNode? node, string path)
    {
        foreach (var step in path.Split('.'))
        {
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
        response.Headers.TryGetValues(header, out var values) || response.Content.Headers.TryGetValues(header, out values) ? string.Join(", ", values) : "absent";
}
