using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain.Tests;

/// <summary>
/// Every member of every row of a snapshot × null, another type, extremes, left out: it is refused with a sentence, or what it makes can be
/// looked at and used.
/// </summary>
public sealed class SpoiltRowTests
{
    private static readonly string?[] Values =
    [
        "null",
        "\"x\"",
        "\"\"",
        "true",
        "-1",
        "0",
        "2147483647",
        "9223372036854775807",
        "1.5",
        "[]",
        "{}",
        "[null]",
        "[{}]",
        "\"9999-12-31T23:59:59.9999999Z\"",
        null,
    ];

    [Fact]
    public void ASpoiltRowIsRefusedOrHarmless()
    {
        var lines = Lines();
        var tried = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            foreach (var path in Places(JsonNode.Parse(lines[index])!, []))
            {
                foreach (var value in Values)
                {
                    var spoilt = Spoilt(lines[index], path, value);
                    tried++;
                    if (Read([.. lines[..index], spoilt, .. lines[(index + 1)..]], out var broken) is { } oms)
                        Picture.Of(oms).Should().NotBeEmpty();
                    else
                        broken.Should().NotBeNullOrEmpty(spoilt);
                }
            }
        }

        tried.Should().BeGreaterThan(2000);
    }

    [Theory]
    [InlineData("hook", "target_url", "\"x\"")]
    [InlineData("hook", "additional_headers", "[null]")]
    [InlineData("hook", "config", "\"x\"")]
    [InlineData("hook", "countdown", null)]
    [InlineData("scenario", "rules", "[{}]")]
    public void WhatNoBodyCouldHaveMadeIsRefused(string kind, string member, string? value)
    {
        var lines = Lines();
        var index = Array.FindIndex(lines, line => line.Contains($"\"line\":\"{kind}\"", StringComparison.Ordinal));

        lines[index] = Spoilt(lines[index], ["row", member], value);

        Read(lines, out var broken).Should().BeNull();
        broken.Should().NotBeNullOrEmpty();
    }

    private static string[] Lines()
    {
        var sandbox = Sandbox.WithPackageIn("Packed");
        sandbox.World(
            """{"scenarios":[{"name":"S","default_stock_location":"L1","rules":[{"conditions":["SELECT_BY_QUOTA"],"transferable":true}]}]}"""
        );
        var hook = HookDecision.Create(
            sandbox.Oms,
            Sandbox.Json(
                """{"event_type":"package.created","target_url":"http://r.example/","additional_headers":{"X-A":"b"},"config":{"a":1}}"""
            ),
            Sandbox.Start
        );
        sandbox.Oms.Apply(new RecordedFact(hook.Facts[0], Sandbox.Start, null));
        return [.. sandbox.Oms.ToLines().Select(line => Encoding.UTF8.GetString(StateSnapshot.Write(line)))];
    }

    private static OmsState? Read(string[] lines, out string? broken)
    {
        var reader = new StateSnapshot();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            if ((broken = reader.Add(json.RootElement)) is not null)
                return null;
        }

        return reader.Finish(OmsState.DefaultFactLimit, out broken);
    }

    private static IEnumerable<string[]> Places(JsonNode node, string[] path) =>
        node is not JsonObject members
            ? []
            : members.SelectMany(member =>
                (string[][])
                    [
                        [.. path, member.Key],
                        .. member.Value is null ? [] : Places(member.Value, [.. path, member.Key]),
                    ]
            );

    private static string Spoilt(string line, string[] path, string? value)
    {
        var root = JsonNode.Parse(line)!;
        var parent = path[..^1].Aggregate(root, static (node, key) => node[key]!).AsObject();
        if (value is null)
            parent.Remove(path[^1]);
        else
            parent[path[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
