using System.Diagnostics;
using System.Text;
using OmsSimulator.Domain;
using OmsSimulator.Drift;
using Xunit.Abstractions;

namespace OmsSimulator.Host.Tests.Drift;

/// <summary>A day of an OMS: 5,000 exchanges with Turkish names, webhooks and lost answers.</summary>
[Collection(OpenMode.Name)]
public sealed class LargeRecordingTests(OpenSimulator simulator, ITestOutputHelper output)
{
    private const int Wanted = 5000;
    private static readonly string[] FirstNames = ["Ayşe", "Oğuz", "Işıl", "Çağrı", "Gülşah", "İbrahim", "Şükrü", "Özge"];
    private static readonly string[] LastNames = ["Yılmaz", "Kılıç", "Öztürk", "Şahin", "Çelik", "Doğan", "Güneş", "İnci"];

    [Fact]
    public async Task ItIsComparedWithoutADifferenceAndHoldsNoPersonalData()
    {
        await using var real = await RealOms.Start(simulator, "\"default\"");
        var planted = await Plant(real);
        var client = new ErpClient(real, Installation.Default);
        var ways = Installation.Default.Transitions.Where(way => way.Command.Definition.Code is not "BLOCK_THE_PACKAGE").ToArray();
        for (var index = 0; real.Recording.Exchanges.Count < Wanted; index += 6)
        {
            var some = ways.Skip(index % ways.Length).Take(6).ToArray();
            await client.Try(some.Contains);
            var lost =
                $"packages/{(await real.Sandbox.World("""{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}"""))["packages.0.id"]}/";
            await real.Ask("GET", lost);
            real.Lose(lost, "{}");
        }

        var file = real.File(new RecordingRedaction());
        var text = Encoding.UTF8.GetString(file);
        foreach (var value in planted)
            text.Should().NotContain(value);

        if (Environment.GetEnvironmentVariable("DRIFT_FILE") is { } path)
            await System.IO.File.WriteAllBytesAsync(path, file);
        var watch = Stopwatch.StartNew();
        var recording = HarReader.Read(file)!;
        var report = DriftReports.Of(DriftReports.Compare(recording, Installation.Default));
        output.WriteLine(
            $"{recording.Exchanges.Count} exchanges, {file.Length / 1024} KiB, {recording.Exchanges.Count(one => one.Event is not null)} webhooks, compared in {watch.Elapsed.TotalSeconds:F2} s"
        );
        recording.Exchanges.Should().Contain(exchange => exchange.Event != null);
        report.Differences.Select(Alteration.Line).Should().BeEmpty();
        report.Skipped.Should().BeGreaterThan(10);
        report.Compared.Should().BeGreaterThan(Wanted / 2);
    }

    private static async Task<IReadOnlyList<string>> Plant(RealOms real)
    {
        var planted = new List<string>();
        for (var index = 0; index < FirstNames.Length * LastNames.Length; index++)
        {
            var (first, last) = ($"{FirstNames[index % 8]} Planted{Letters(index)}", $"{LastNames[index / 8]} Planted{Letters(index)}");
            string[] values =
            [
                first,
                last,
                $"musteri{index}@planted.example",
                $"0532999{index:D4}",
                $"Zili çalmayın, daire {index} Planted",
            ];
            planted.AddRange(values);
            await real.Sandbox.World(
                $$$"""{"orders":[{"number":"P{{{index}}}","items":[{"sku":"A","quantity":1}],"notes":"{{{values[4]}}}","customer":{"first_name":"{{{first}}}","last_name":"{{{last}}}","email":"{{{values[2]}}}","phone":"{{{values[3]}}}"}}]}"""
            );
        }

        for (var page = 1; page <= 4; page++)
        {
            await real.Ask("GET", $"orders/?limit=20&page={page}&order__customer__first_name={Uri.EscapeDataString(planted[0])}");
            await real.Ask("GET", $"packages/?limit=20&page={page}&order__customer__last_name={Uri.EscapeDataString(planted[1])}");
        }

        var blocked = await real.Sandbox.World(
            """{"packages":[{"stock_location":"L1","state":"Waiting","items":[{"sku":"A","quantity":1}]}]}"""
        );
        var way = Oms.Way("BLOCK_THE_PACKAGE", "Waiting", "Blocked");
        await real.Ask("GET", $"packages/{blocked["packages.0.id"]}/");
        await real.Command(
            $"packages/{blocked["packages.0.id"]}/",
            Oms.Body(way, """{"user":"Gizli Kullanıcı","token":"geheimes-token"}""")
        );
        await real.Ask("GET", $"packages/{blocked["packages.0.id"]}/");
        planted.AddRange(["Gizli Kullanıcı", "geheimes-token"]);
        planted.AddRange(planted.Where(value => value.Any(char.IsWhiteSpace)).Select(Uri.EscapeDataString).ToArray());
        return planted;
    }

    private static string Letters(int number) => $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}";
}
