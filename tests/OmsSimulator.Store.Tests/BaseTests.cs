using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Kernel;
using OmsSimulator.Persistence;

namespace OmsSimulator.Store.Tests;

/// <summary>
/// A base reads back as it was written, by this version and by every later one of its format; one that is damaged is refused with a sentence.
/// <c>OMS_STORE_GOLDEN</c> says where the golden file is to be written.
/// </summary>
public sealed class BaseTests
{
    private static readonly DateTime At = new(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc);

    [Fact]
    public async Task EveryKindOfRowAndFactReadsBackAsItWas()
    {
        var oms = EveryKind();
        var read = await Read(Portions(oms));
        Lines(read.Image.Oms).Should().Equal(Lines(oms));
        (read.At, read.Image.RandomSeed, read.Position).Should().Be((At, 7, oms.Facts.Total));
        var again = Portions(read.Image.Oms);
        again.Should().BeEquivalentTo(Portions(oms), static how => how.WithStrictOrdering(), "it is written as before");
    }

    [Fact]
    public async Task TheGoldenFileIsReadAndWrittenAsEver()
    {
        var portions = Portions(EveryKind());
        if (Environment.GetEnvironmentVariable("OMS_STORE_GOLDEN") is { Length: > 0 } file)
        {
            var written = portions.SelectMany(static portion => (byte[])[.. BitConverter.GetBytes(portion.Length), .. portion]);
            await File.WriteAllBytesAsync(file, [.. written]);
        }

        var golden = Split(await File.ReadAllBytesAsync(InFolder("Golden", $"base.{StateBase.Version}.bin")));
        Lines((await Read(golden)).Image.Oms).Should().Equal(Lines(EveryKind()));
        golden
            .Should()
            .BeEquivalentTo(portions, static how => how.WithStrictOrdering(), "another way of writing is another StateBase.Version");
    }

    [Fact]
    public async Task OneWhoseFactsBringRowsThatTheTableHasTooIsReadTheSame()
    {
        var rows = Split(await File.ReadAllBytesAsync(InFolder("Golden", "base.2.rows.bin")));
        Lines((await Read(rows)).Image.Oms).Should().Equal(Lines(EveryKind()));
    }

    [Fact]
    public async Task AByteThatIsAnotherIsRefusedWherever()
    {
        var portions = Portions(EveryKind());
        for (var portion = 0; portion < portions.Count; portion++)
        {
            for (var at = 0; at < portions[portion].Length; at += at is < 64 ? 1 : 997)
            {
                var damaged = portions.ToList();
                damaged[portion] = [.. portions[portion]];
                damaged[portion][at] ^= 0x20;
                await IsRefused(damaged, $"byte {at} of portion {portion}");
            }
        }
    }

    [Fact]
    public async Task WhatIsMissingTwiceOrInAnotherOrderIsRefused()
    {
        var portions = Portions(EveryKind());
        portions.Count.Should().BeGreaterThan(5);
        for (var portion = 0; portion < portions.Count; portion++)
        {
            await IsRefused([.. portions[..portion], .. portions[(portion + 1)..]], $"without portion {portion}");
            await IsRefused([.. portions[..portion], portions[portion], .. portions[portion..]], $"portion {portion} twice");
            await IsRefused([.. portions[..portion], portions[portion][..^1], .. portions[(portion + 1)..]], $"portion {portion} cut");
            await IsRefused(portions[..portion], $"cut before portion {portion}");
        }

        await IsRefused([.. portions, portions[^1]], "more after its end");
        await IsRefused(
            [
                [],
            ],
            "nothing at all"
        );
    }

    [Theory]
    [InlineData(3, "*is damaged: it is of version 3; this simulator reads version 2.")]
    [InlineData(1, "*is damaged: it is of version 1; this simulator reads version 2.")]
    public async Task AnotherVersionIsNamed(byte version, string sentence)
    {
        var portions = Portions(EveryKind());
        portions[0][4] = version;
        var reading = () => Read(portions);
        (await reading.Should().ThrowAsync<StoreException>()).WithMessage(sentence);
    }

    private static async Task IsRefused(IReadOnlyList<byte[]> portions, string what)
    {
        var reading = () => Read(portions);
        (await reading.Should().ThrowAsync<StoreException>(what)).WithMessage("the base of acme is damaged: *.");
    }

    private static async Task<SandboxCheckpoint> Read(IReadOnlyList<byte[]> portions)
    {
        var reader = new BaseReader("the base of acme", parts: null);
        foreach (var portion in portions)
            await reader.Add(portion);
        return reader.Finish();
    }

    private static List<byte[]> Portions(OmsState oms) => [.. BaseWriter.Write(new SandboxCheckpoint(new SandboxImage(oms, 7, []), At))];

    private static IEnumerable<string> Lines(OmsState oms) =>
        oms.ToLines().Select(static line => Encoding.UTF8.GetString(StateSnapshot.Write(line)));

    // The snapshot that the first release wrote of a sandbox with one of everything.
    private static OmsState EveryKind()
    {
        var snapshot = new StateSnapshot();
        foreach (var text in File.ReadLines(InFolder("Golden", "0.1.0.ndjson")))
        {
            using var line = JsonDocument.Parse(text);
            if (Kinds.Contains(line.RootElement.GetProperty("line").GetString()!))
                snapshot.Add(line.RootElement).Should().BeNull();
        }

        return snapshot.Finish();
    }

    private static readonly HashSet<string> Kinds =
    [
        .. typeof(StateLine)
            .GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), inherit: false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>()
            .Select(static row => (string)row.TypeDiscriminator!),
    ];

    private static List<byte[]> Split(byte[] file)
    {
        var portions = new List<byte[]>();
        for (var at = 0; at < file.Length; at += sizeof(int) + portions[^1].Length)
            portions.Add(file[(at + sizeof(int))..(at + sizeof(int) + BitConverter.ToInt32(file, at))]);
        return portions;
    }

    private static string InFolder(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);
}
