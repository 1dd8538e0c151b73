using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OmsSimulator.WebConsole.Calls;

/// <summary>A call as it went over the wire, to be shown and copied.</summary>
public sealed record ShownCall
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // It is shown as text, never as markup.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Its method.</summary>
    public required string Method { get; init; }

    /// <summary>Its path with the query, from the simulator's root.</summary>
    public required string Path { get; init; }

    /// <summary>Its headers; keys are left out.</summary>
    public required IReadOnlyList<ShownHeader> Headers { get; init; }

    /// <summary>Its body.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The answer's status; 0: there was none.</summary>
    public int Status { get; init; }

    /// <summary>The status in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The answer's headers.</summary>
    public IReadOnlyList<ShownHeader> AnswerHeaders { get; init; } = [];

    /// <summary>The answer's body.</summary>
    public byte[] AnswerBody { get; init; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Why there was no answer.</summary>
    public string? Failure { get; init; }

    /// <summary>Its id in the journal; none: it is not recorded.</summary>
    public string? RequestId =>
        AnswerHeaders
            .FirstOrDefault(static header => header.Name.Equals("X-Oms-Simulator-Request", StringComparison.OrdinalIgnoreCase))
            ?.Value;

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Status is >= 200 and < 300;

    /// <summary>A body to read: JSON indented, other text as it came.</summary>
    public static string Pretty(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return JsonSerializer.Serialize(document.RootElement, Readable);
        }
        catch (JsonException)
        {
            return Text(body);
        }
    }

    /// <summary>A body as text, byte for byte.</summary>
    public static string Text(byte[] body) => Encoding.UTF8.GetString(body);
}

/// <summary>A header.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record ShownHeader(string Name, string Value);
