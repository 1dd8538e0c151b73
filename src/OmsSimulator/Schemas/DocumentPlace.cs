using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace OmsSimulator.Schemas;

/// <summary>Finds the place that NJsonSchema means: its paths are written in two ways, and neither is a JSON pointer.</summary>
internal static class DocumentPlace
{
    /// <summary>The place as a JSON pointer, and what stands there; nothing: a key that is missing.</summary>
    public static (string Pointer, JToken? Token) Find(JToken document, ValidationError error)
    {
        var path = error.Path ?? "#";
        return Find(document, path.StartsWith("#/", StringComparison.Ordinal) ? path[2..] : path[1..], "");
    }

    private static (string Pointer, JToken? Token) Find(JToken token, string path, string pointer)
    {
        if (path.Length == 0)
            return (pointer, token);
        if (
            token is JArray elements
            && path[0] == '['
            && path.IndexOf(']', StringComparison.Ordinal) is var end and > 0
            && int.TryParse(path.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < elements.Count
        )
        {
            return Find(elements[index], path[(end + 1)..], $"{pointer}/{index}");
        }

        var rest = path[0] == '.' ? path[1..] : path;
        (string Pointer, JToken? Token)? missing = null;
        foreach (var (name, value) in token is JObject members ? Longest(members) : [])
        {
            foreach (var step in (string[])[name, $"['{name.Replace("'", "\\'", StringComparison.Ordinal)}']"])
            {
                if (
                    !rest.StartsWith(step, StringComparison.Ordinal) || (rest.Length > step.Length && rest[step.Length] is not ('.' or '['))
                )
                {
                    continue;
                }

                var found = Find(value, rest[step.Length..], $"{pointer}/{Escaped(name)}");
                if (found.Token is not null)
                    return found;
                missing ??= found;
            }
        }

        return missing ?? ($"{pointer}/{Escaped(rest)}", null);
    }

    private static IEnumerable<(string Name, JToken Value)> Longest(JObject members) =>
        members.Properties().OrderByDescending(member => member.Name.Length).Select(member => (member.Name, member.Value));

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
