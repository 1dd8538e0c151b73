using System.Text.Json;

namespace OmsSimulator.Domain.Tests.Documents;

/// <summary>A document in base64 is the text that it came as, and says the bytes that it stands for.</summary>
public sealed class Base64DocumentTests
{
    [Theory]
    [InlineData("\"YWJj\"", "YWJj")]
    [InlineData("\"\"", "")]
    [InlineData("\" YW\\nJj \"", "YW\nJj")]
    [InlineData("\"\\u0059WJj\"", "YWJj")]
    [InlineData("\"YWI=\"", "YWI=")]
    [InlineData("\"YWR=\"", null)]
    [InlineData("\"ş\"", null)]
    [InlineData("\"YWJ\"", null)]
    [InlineData("\"Y WJj=\"", null)]
    [InlineData("7", null)]
    [InlineData("null", null)]
    public void AStringThatIsBase64IsRead(string json, string? expected)
    {
        var isOne = Base64Document.TryRead(JsonElement.Parse(json), trim: true, out var document);
        (isOne, document?.ToString()).Should().Be((expected is not null, expected));
        if (document is null)
            return;
        document.Decode().Should().Equal(Convert.FromBase64String(expected!));
        document.Should().Be((Base64Document)expected!);
    }

    [Theory]
    [InlineData("\"\\u00a0YWJj\"", null)]
    [InlineData("\" \"", "This field may not be blank.")]
    [InlineData("\"YWJ\"", "Not a valid base64 string.")]
    [InlineData("\"YW\\u0000\"", "Null characters are not allowed.")]
    [InlineData("7", "Not a valid string.")]
    public void AParameterThatIsNoneIsToldAsAnyText(string json, string? sentence) =>
        (Fields.Base64Text(JsonElement.Parse(json), default, out _) is FieldError.Sentences wrong ? wrong.All[0] : null)
            .Should()
            .Be(sentence);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(12_288)]
    [InlineData(12_291)]
    [InlineData(1_000_000)]
    public void ItIsAStringOfJson(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var text = Convert.ToBase64String(bytes);
        Base64Document document = text;
        var json = JsonSerializer.Serialize(document);
        JsonElement.Parse(json).GetString().Should().Be(text);
        JsonSerializer.Deserialize<Base64Document>(json).Should().Be(document);
        document.Decode().Should().Equal(bytes);
    }
}
