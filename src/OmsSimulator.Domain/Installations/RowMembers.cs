using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// The members of a state's or a transition's row beside those that the simulator works with, as a real OMS or a document said them: answered as they
/// are. Kept as JSON text, so that rows can be compared.
/// </summary>
public sealed record RowMembers
{
    private static readonly string[] StateKeys =
    [
        "id",
        "name",
        "enum_class",
        "enum_value",
        "content_type",
        "config",
        "created_date",
        "modified_date",
    ];

    private static readonly string[] TransitionKeys =
    [
        "id",
        "label",
        "ui_visibility",
        "slug",
        "created_date",
        "modified_date",
        "translations",
        "command",
        "source_state",
        "destination_state",
    ];

    /// <summary>Those of a row that says nothing.</summary>
    public static RowMembers Default { get; } = new();

    /// <summary>When the row was made; none: one fixed instant. Assumed.</summary>
    public DateTime? CreatedDate { get; init; }

    /// <summary>When the row was changed; none: one fixed instant. Assumed.</summary>
    public DateTime? ModifiedDate { get; init; }

    /// <summary>Of a state: the <c>content_type</c> that the customer's OMS shows; none: ours.</summary>
    public int? ContentType { get; init; }

    /// <summary>Of a state: its <c>config</c>; none: an empty object.</summary>
    public string? Config { get; init; }

    /// <summary>Of a transition: its <c>translations</c>; none: null.</summary>
    public string? Translations { get; init; }

    /// <summary>An object of the members that no page shows; none: there are none.</summary>
    public string? Others { get; init; }

    /// <summary>Those of a state that a real OMS answered.</summary>
    internal static RowMembers OfState(JsonElement row) =>
        Dated(row) with
        {
            ContentType =
                row.TryGetProperty("content_type", out var type)
                && WholeNumber.TryRead(type, out var number)
                && number is >= int.MinValue and <= int.MaxValue
                    ? (int)number
                    : null,
            Config = Text(row, "config"),
            Others = OtherThan(row, StateKeys),
        };

    /// <summary>Those of a transition that a real OMS answered.</summary>
    internal static RowMembers OfTransition(JsonElement row) =>
        Dated(row) with
        {
            Translations = Text(row, "translations"),
            Others = OtherThan(row, TransitionKeys),
        };

    /// <summary>Those that a state or a transition of an installation document says in the same way.</summary>
    internal static RowMembers Of(DocumentObject row) =>
        new()
        {
            CreatedDate = row.Instant("created_date"),
            ModifiedDate = row.Instant("modified_date"),
            Others = row.Object("others") is not null ? Text(row, "others") : null,
        };

    /// <summary>A member of a document as JSON text.</summary>
    internal static string? Text(DocumentObject row, string key) => row.TryGet(key, out var value) ? value.GetRawText() : null;

    private static RowMembers Dated(JsonElement row) =>
        new() { CreatedDate = Instant(row, "created_date"), ModifiedDate = Instant(row, "modified_date") };

    private static DateTime? Instant(JsonElement row, string key) =>
        row.TryGetProperty(key, out var value)
        && value.ValueKind == JsonValueKind.String
        && Timestamps.TryParse(value.GetString()!, out var instant)
            ? instant
            : null;

    private static string? Text(JsonElement row, string key) =>
        row.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetRawText() : null;

    private static string? OtherThan(JsonElement row, string[] keys)
    {
        var others = row.EnumerateObject().Where(member => !keys.Contains(member.Name)).ToArray();
        if (others.Length == 0)
            return null;
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var member in others)
                member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
