using System.Text;
using System.Text.Json;

namespace OmsSimulator.Cli.Remote;

/// <summary>An event as it came to the sink.</summary>
/// <param name="Number">Counts up in a sandbox.</param>
/// <param name="Type">Its type; empty: what came is no event.</param>
/// <param name="Uuid">Its id.</param>
/// <param name="Headers">The headers it came with.</param>
/// <param name="Body">The bytes it came with.</param>
internal sealed record SunkEvent(long Number, string Type, string Uuid, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    /// <summary>Reads one as the sink shows it.</summary>
    public static SunkEvent Of(JsonElement request)
    {
        var text = request.Text("body");
        var body = request.Text("encoding") == "base64" ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text);
        var headers = request.At("headers").EnumerateObject().Select(header => (header.Name, header.Value.GetString() ?? "")).ToArray();
        var about = About(body);
        return new SunkEvent(request.Number("number"), about.Text("type"), about.Text("uuid"), headers, body);
    }

    private static JsonElement About(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body).At("event");
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
