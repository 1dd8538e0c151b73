using System.Buffers;
using System.Text;
using System.Text.Json.Serialization;

namespace OmsSimulator.Domain.Tests;

/// <summary>
/// Facts as they are stored, one file a fact: what was written once is read for ever. A fact without a file, a member that is called
/// otherwise or is gone fails here, not in a user's store. <c>OMS_GOLDEN=write</c> writes the files of facts that have none.
/// </summary>
public sealed class GoldenFactTests
{
    private static readonly DateTime At = new(2026, 1, 5, 8, 15, 30, 123, 456, DateTimeKind.Utc);

    public static TheoryData<string> Facts => [.. Types.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, Type> Types { get; } =
        typeof(OmsFact)
            .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .ToDictionary(attribute => (string)attribute.TypeDiscriminator!, attribute => attribute.DerivedType);

    [Theory]
    [MemberData(nameof(Facts))]
    public void AFactIsWrittenAsItAlwaysWas(string name)
    {
        var written = Write(Sample(name));
        if (!File.Exists(PathOf(name)) && Environment.GetEnvironmentVariable("OMS_GOLDEN") == "write")
            File.WriteAllText(PathOf(name), written);
        File.Exists(PathOf(name)).Should().BeTrue($"a new fact has its file (OMS_GOLDEN=write makes {name}.json)");
        written
            .Should()
            .Be(File.ReadAllText(PathOf(name)), "stores have it so; a changed fact needs a new version of the format, which reads both");
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void AFactThatWasWrittenIsReadWhole(string name)
    {
        var text = File.ReadAllText(PathOf(name));
        var read = StoredFacts.Read(Encoding.UTF8.GetBytes(text.TrimEnd('\n')));
        read.Decision.Should().Be(2);
        read.Fact.Should().BeEquivalentTo(Sample(name), static how => how.RespectingRuntimeTypes().ComparingRecordsByMembers());
        Write(read.Fact).Should().Be(text);
    }

    [Fact]
    public void EveryFileIsAFacts() =>
        Directory.GetFiles(Folder()).Select(Path.GetFileNameWithoutExtension).Should().BeSubsetOf(Types.Keys, "a stored name never goes");

    [Theory]
    [InlineData("""{"v":2,"at":"2026-01-05T08:15:30.123456Z","fact":{"type":"faults_removed"}}""", "*version 2*version 1*")]
    [InlineData("""{"v":1,"at":"2026-01-05T08:15:30.123456Z","fact":{"type":"package_teleported"}}""", "*no fact that this version knows*")]
    [InlineData("""{"v":1,"at":"2026-01-05T08:15:30.123456Z","more":1,"fact":{"type":"faults_removed"}}""", "*does not know*")]
    [InlineData("""{"v":1,"at":"2026-01-05T08:15:30.123456Z"}""", "*no fact*")]
    [InlineData("""{"v":1,"at":"2026-01-05""", "*no fact that this version knows*")]
    public void WhatALaterVersionWroteIsRefusedWithASentence(string line, string sentence)
    {
        var reading = () => StoredFacts.Read(Encoding.UTF8.GetBytes(line));
        reading.Should().Throw<FormatException>().WithMessage(sentence);
    }

    private static RecordedFact Sample(string name) => new((OmsFact)new SampleValue().Of(Types[name]), At, 7);

    private static string Write(in RecordedFact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        StoredFacts.Write(buffer, StoredFacts.WriterTo(buffer), fact, decision: 2);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string PathOf(string name) => Path.Combine(Folder(), $"{name}.json");

    // Below the repository, since the path that a release is built with is no real one.
    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OmsSimulator.sln")))
                return Path.Combine(folder.FullName, "tests", "OmsSimulator.Domain.Tests", "Golden", "Facts");
        }

        throw new DirectoryNotFoundException("OmsSimulator.sln is in no folder above.");
    }
}
