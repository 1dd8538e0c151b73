using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.Host.Tests.Snapshots;

/// <summary>
/// <c>EveryKind.http</c> makes a sandbox with one of everything. Its snapshot of a released version is kept in <c>Files</c>; set
/// <c>OMS_SIMULATOR_SNAPSHOT_FILE</c> to a path and run this test to write that of the version in work.
/// </summary>
[Collection(OpenMode.Name)]
public sealed partial class EveryKindTests(OpenSimulator simulator)
{
    [Fact]
    public async Task ASnapshotWithEveryKindOfLineAndFactLoads()
    {
        var oms = await simulator.Sandbox();
        foreach (var (method, path, body, refused) in await Requests())
        {
            var answer = await oms.Send(method, path, body);
            (answer.Status >= 400).Should().Be(refused, $"of {method} {path} {body}, answered {answer.Status} {answer.Text}");
        }

        var taken = (await oms.Get("__admin/snapshot")).ShouldBe(HttpStatus.Ok);
        if (Environment.GetEnvironmentVariable("OMS_SIMULATOR_SNAPSHOT_FILE") is { Length: > 0 } file)
            await File.WriteAllBytesAsync(file, taken.Bytes);
        var lines = taken.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray();
        lines
            .Select(line => line.GetProperty("line").GetString())
            .Should()
            .Contain(Discriminators(typeof(StateLine)))
            .And.Contain(["head", "clock", "replanning", "webhooks", "partner", "fault", "journal", "request", "end"]);
        lines
            .Where(line => line.TryGetProperty("fact", out _))
            .Select(line => line.GetProperty("fact").GetProperty("type").GetString())
            .Should()
            .Contain(Discriminators(typeof(OmsFact)));
        (await (await simulator.Sandbox()).SendBytes("PUT", "__admin/snapshot", taken.Bytes, "application/x-ndjson")).ShouldBe(204);
    }

    private static string[] Discriminators(Type type) =>
        [.. type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => (string)derived.TypeDiscriminator!)];

    /// <summary>The requests of the file, as editors know it: a comment of <c>###</c>, method and path, an empty line, the body.</summary>
    private static async Task<IEnumerable<(string Method, string Path, string? Body, bool Refused)>> Requests()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Snapshots", "EveryKind.http"), Encoding.UTF8);
        return OneRequest()
            .Matches(text)
            .Select(match =>
                (
                    match.Groups["method"].Value,
                    match.Groups["path"].Value,
                    match.Groups["body"].Value.Trim() is { Length: > 0 } body ? body : null,
                    match.Groups["comment"].Value.StartsWith("Refused", StringComparison.Ordinal)
                )
            );
    }

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }

    [GeneratedRegex(
        @"^### (?<comment>.*)\n(?<method>[A-Z]+) (?<path>\S+)\n(?<body>(?:(?!###).*(?:\n|$))*)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex OneRequest();
}
