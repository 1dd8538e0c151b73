using System.Text;
using System.Text.Json.Nodes;

namespace OmsSimulator.Host.Tests;

/// <summary>Spoils a good document: in its values, in its structure, in its bytes.</summary>
internal static class Mutation
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1",
        "2",
        "1.5",
        "1e2",
        "1e400",
        "-0",
        "9223372036854775807",
        "9223372036854775808",
        "123456789012345678901234567890",
        "2147483648",
        "\"\"",
        "\" \"",
        "\"1\"",
        "\"x\"",
        "\"ı&'\\\"\\\\\"",
        "\"\\u0000\"",
        "\"\\ud83d\\ude00\"",
        "\"2026-02-30\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"9999-12-31T23:59:59.9999999-14:00\"",
        "\"P99999999Y\"",
        "\"PT0S\"",
        "\"-PT1S\"",
        "\"frozen\"",
        "\"Waiting\"",
        "\"Packed\"",
        "\"L1\"",
        "\"A\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[1,1]",
        "[1,2,3]",
        "[{}]",
        "{\"id\":1}",
        "{\"\":{}}",
        "\"79228162514264337593543950335\"",
        "\"-79228162514264337593543950335\"",
        "\"-0.00\"",
        "\"1e3\"",
    ];

    private static readonly byte[][] Bits =
    [
        [0],
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        .. new[] { "\"", "\\", "{", "}", "[", "]", ",", ":", "\\ud800", "NaN", "//", "\uFEFF", "\t\n", "1e999999999999", "'" }.Select(
            Encoding.UTF8.GetBytes
        ),
    ];

    public static byte[] Of(string good, Random random) =>
        random.Next(10) switch
        {
            < 6 => Encoding.UTF8.GetBytes(Spoiled(good, random)),
            < 8 => Spliced(Encoding.UTF8.GetBytes(good), random),
            8 => Cut(Encoding.UTF8.GetBytes(good), random),
            _ => Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]),
        };

    // One to three places of the document get another value, or go, or come twice under another name.
    private static string Spoiled(string good, Random random)
    {
        var document = JsonNode.Parse(good)!;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(document).ToArray();
            if (places.Length == 0)
                break;
            var place = places[random.Next(places.Length)];
            var value =
                random.Next(8) == 0 ? places[random.Next(places.Length)].DeepClone() : JsonNode.Parse(Values[random.Next(Values.Length)]);
            if (place.Parent is JsonObject parent)
                SpoilMember(parent, place.GetPropertyName(), value, random);
            else if (place.Parent is JsonArray array)
                SpoilElement(array, place.GetElementIndex(), value, random);
        }

        return document.ToJsonString();
    }

    private static void SpoilMember(JsonObject parent, string name, JsonNode? value, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent[$"{name}~/ı{random.Next(10)}"] = value;
                break;
            default:
                parent[name] = value;
                break;
        }
    }

    private static void SpoilElement(JsonArray array, int index, JsonNode? value, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                array.RemoveAt(index);
                break;
            case 1:
                array.Add(value);
                break;
            default:
                array[index] = value;
                break;
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray elements => elements,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Places(child).Prepend(child));
    }

    private static byte[] Spliced(byte[] good, Random random)
    {
        var at = random.Next(good.Length);
        return [.. good[..at], .. Bits[random.Next(Bits.Length)], .. good[Math.Min(good.Length, at + random.Next(3))..]];
    }

    private static byte[] Cut(byte[] good, Random random)
    {
        var from = random.Next(good.Length);
        var to = random.Next(from, good.Length);
        return random.Next(2) == 0 ? good[..to] : [.. good[..from], .. good[to..]];
    }
}
