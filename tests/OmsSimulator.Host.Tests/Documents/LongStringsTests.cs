using System.Buffers;
using System.Text;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Documents;

namespace OmsSimulator.Host.Tests.Documents;

/// <summary>What is written in pieces is what would be written as a whole, wherever the pieces end.</summary>
public sealed class LongStringsTests
{
    private const int Piece = 4 * 1024;

    public static TheoryData<string> Signs => ["ş", "İı", "😀", "\"\\", "\u0001", "€", "\ud83d", "\ude00\ud83d"];

    [Theory]
    [MemberData(nameof(Signs))]
    public void ATextIsWhole(string sign)
    {
        for (var before = Piece - 4; before <= Piece + 1; before++)
        {
            var text = new string('x', before) + sign + new string('y', Piece) + sign;
            var answer = new WebhookResponse(200, new Dictionary<string, string>(), text, null);
            var written = Written(writer => JsonSerializer.Serialize(writer, answer, ControlJson.Of<WebhookResponse>()));
            JsonElement.Parse(written).GetProperty("body").GetRawText().Should().Be(Written(writer => writer.WriteStringValue(text)));
        }
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public void BytesAreTheTextThatTheyAre(string sign)
    {
        var bytes = Encoding.UTF8.GetBytes(sign);
        for (var before = Piece - 5; before <= Piece + 1; before++)
        {
            ShouldBeTheirText([
                .. new byte[before].Select(static _ => (byte)'x'),
                .. bytes,
                .. new byte[2 * Piece].Select(static _ => (byte)'y'),
            ]);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC4 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xE2, 0x82, 0x22 })]
    public void BytesThatAreNoTextBecomeTheSignForIt(byte[] wrong)
    {
        for (var before = Piece - 5; before <= Piece + 1; before++)
        {
            var start = Enumerable.Repeat((byte)'x', before).ToArray();
            ShouldBeTheirText([.. start, .. wrong]);
            ShouldBeTheirText([.. start, .. wrong, .. start]);
        }
    }

    [Fact]
    public void AnyBytesAreTheTextThatTheyAre()
    {
        var random = new Random(7);
        for (var time = 0; time < 200; time++)
        {
            var bytes = new byte[random.Next(4 * Piece)];
            random.NextBytes(bytes);
            ShouldBeTheirText(bytes);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12_287)]
    [InlineData(12_288)]
    [InlineData(12_289)]
    [InlineData(1_000_001)]
    public void Base64IsWhole(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        Written(writer => writer.WriteLongBase64Value(bytes)).Should().Be(Written(writer => writer.WriteBase64StringValue(bytes)));
    }

    [Fact]
    public void AMemberStandsAmongOthers() =>
        Written(static writer =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName("a");
                writer.WriteLongValue("ş"u8);
                writer.WritePropertyName("b");
                writer.WriteLongValue(""u8);
                writer.WritePropertyName("c");
                writer.WriteLongBase64Value([1]);
                writer.WriteNumber("d", 1);
                writer.WriteEndObject();
            })
            .Should()
            .Be("""{"a":"ş","b":"","c":"AQ==","d":1}""");

    private static void ShouldBeTheirText(byte[] bytes) =>
        Written(writer => writer.WriteLongValue(bytes))
            .Should()
            .Be(Written(writer => writer.WriteStringValue(Encoding.UTF8.GetString(bytes))));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WireJson.Writer))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
