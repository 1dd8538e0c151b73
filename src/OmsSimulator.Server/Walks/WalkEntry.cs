using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using OmsSimulator.Domain;
using OmsSimulator.Journal;

namespace OmsSimulator.Walks;

/// <summary>An entry of the journal, as a walk looks at it.</summary>
internal sealed class WalkEntry
{
    private const string LoginPath = "/api/v1/auth/login/";
    private const string Unreached = "could not be reached";
    private readonly JsonElement known;

    /// <summary>Reads it.</summary>
    public WalkEntry(JournalEntry entry)
    {
        Entry = entry;
        using var document = JsonDocument.Parse(entry.Simulator);
        known = document.RootElement.Clone();
    }

    /// <summary>The entry.</summary>
    public JournalEntry Entry { get; }

    /// <summary>The package; 0: none.</summary>
    public int Package => known.TryGetProperty("package", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetInt32() : 0;

    /// <summary>The state of the package before.</summary>
    public string Before => Text("state_before");

    /// <summary>The state of the package after.</summary>
    public string After => Text("state_after");

    /// <summary>Whether a fault fired.</summary>
    public bool HasFault => known.TryGetProperty("fault", out var fault) && fault.ValueKind == JsonValueKind.Number;

    /// <summary>Whether something happened.</summary>
    public bool HasFacts =>
        known.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Array && facts.GetArrayLength() > 0;

    /// <summary>Whether it is answered well.</summary>
    public bool IsDone => Entry.Status is >= 200 and < 300;

    /// <summary>Whether it only asks.</summary>
    public bool OnlyAsks => Entry.Request.Method is "GET" or "HEAD" or "OPTIONS";

    /// <summary>Whether it logs in.</summary>
    public bool IsLogin => Entry.Request.Path == LoginPath;

    /// <summary>Whether a partner was asked in vain, which may have used an answer that was set for it.</summary>
    public bool AskedInVain => !OnlyAsks && Entry.Status == 406 && Answer.Contains(Unreached, StringComparison.Ordinal);

    /// <summary>Whether what comes after depends on it.</summary>
    public bool Matters => !IsLogin && (HasFacts || (!OnlyAsks && IsDone) || AskedInVain);

    /// <summary>Whether it came with a key.</summary>
    public bool HasKey => Header("Authorization") is not null;

    /// <summary>The answer's body as text.</summary>
    public string Answer => Entry.Body is null ? "" : System.Text.Encoding.UTF8.GetString(Entry.Body);

    /// <summary>Whether the body can stand in a text.</summary>
    public bool IsText => Entry.Request.Body is not { } body || Utf8.IsValid(body);

    /// <summary>The body's media type without its parameters; none: it is not said.</summary>
    public string? MediaType => Header("Content-Type");

    /// <summary>The command that it sends; none: it sends none, or in a body that is no object.</summary>
    public (CommandSubject Subject, int Id, JsonObject Body)? Command
    {
        get
        {
            if (
                Entry.Request.Method != "POST"
                || Entry.Request.Path.Split('/') is not ["", "api", "v1", "oms", var rows, var id, "command", ""]
            )
            {
                return null;
            }

            CommandSubject? subject = rows switch
            {
                "packages" => CommandSubject.Package,
                "transfer_orders" => CommandSubject.Transfer,
                _ => null,
            };
            return subject is { } known && WholeId(id) is { } number && Read(Entry.Request.Body) is { } body ? (known, number, body) : null;
        }
    }

    /// <summary>A body that is an object; none: it is none, or has a member twice.</summary>
    public static JsonObject? Read(byte[]? body)
    {
        try
        {
            var read = body is null ? null : JsonNode.Parse(body) as JsonObject;
            return read?.Count >= 0 ? read : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static int? WholeId(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    private string Text(string name) =>
        known.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private string? Header(string name) =>
        Entry.Request.Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
