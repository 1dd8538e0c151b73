using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Host.Tests;

/// <summary>What came back over the wire: status, headers, bytes.</summary>
internal sealed class Answer
{
    private readonly HttpResponseHeaders headers;
    private readonly HttpContentHeaders contentHeaders;
    private readonly Lazy<JsonElement> json;

    private Answer(HttpResponseMessage response, byte[] bytes)
    {
        (Status, Bytes, headers, contentHeaders) = ((int)response.StatusCode, bytes, response.Headers, response.Content.Headers);
        Text = Encoding.UTF8.GetString(bytes);
        json = new(() =>
        {
            using var document = JsonDocument.Parse(Bytes);
            return document.RootElement.Clone();
        });
    }

    public int Status { get; }

    public byte[] Bytes { get; }

    public string Text { get; }

    public JsonElement Json => json.Value;

    public string? ContentType => Header("Content-Type");

    /// <summary>The ids of a list's rows.</summary>
    public int[] Ids => [.. Json.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetInt32())];

    /// <summary>How many a list has on all pages.</summary>
    public int Count => Json.GetProperty("count").GetInt32();

    /// <summary>A member by its way: <c>results.0.id</c>; a string as its text, anything else as its JSON.</summary>
    public string this[string way] => Shown(At(way));

    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        using (response)
            return new Answer(response, await response.Content.ReadAsByteArrayAsync());
    }

    public JsonElement At(string way) =>
        way.Split('.')
            .Aggregate(
                Json,
                (element, step) =>
                    element.ValueKind == JsonValueKind.Array
                        ? element[int.Parse(step, CultureInfo.InvariantCulture)]
                        : element.GetProperty(step)
            );

    /// <summary>A header as it came; none where it did not.</summary>
    public string? Header(string name) =>
        headers.TryGetValues(name, out var values) || contentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>The keys of the object at a place, in their order.</summary>
    public string Keys(string way = "") =>
        string.Join(", ", (way.Length == 0 ? Json : At(way)).EnumerateObject().Select(member => member.Name));

    /// <summary>Claims that this is what was expected, whole; answers itself.</summary>
    public Answer ShouldBe(int status, string body = "", string because = "")
    {
        $"{Status} {Text}".Should().Be($"{status} {body}", because);
        return this;
    }

    /// <summary>Claims the status; answers itself.</summary>
    public Answer ShouldBe(HttpStatus status, string because = "")
    {
        Status.Should().Be((int)status, $"{because} {Text}");
        return this;
    }

    private static string Shown(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
}

/// <summary>The statuses that tests name.</summary>
internal enum HttpStatus
{
    Ok = 200,
    Created = 201,
    NoContent = 204,
    BadRequest = 400,
    NotFound = 404,
    Conflict = 409,
    Unprocessable = 422,
}
