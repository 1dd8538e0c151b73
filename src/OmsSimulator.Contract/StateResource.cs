using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Contract;

/// <summary>A State object. Documented: API.</summary>
public sealed record StateResource
{
    /// <summary>The <c>config</c> of a state that says none: an empty object.</summary>
    public static JsonElement EmptyConfig { get; } = JsonDocument.Parse("{}").RootElement.Clone();

    /// <summary>The row's id in this installation.</summary>
    public required int Id { get; init; }

    /// <summary>The customer's name for it.</summary>
    public required string Name { get; init; }

    /// <summary>Empty, but in a captured installation: as it was.</summary>
    public JsonElement Config { get; init; } = EmptyConfig;

    /// <summary><c>PackageStatus</c>, <c>PackageItemStatus</c> or <c>OrderStatus</c>.</summary>
    public required string EnumClass { get; init; }

    /// <summary>The number, a string.</summary>
    public required string EnumValue { get; init; }

    /// <summary>The kind of record that has it.</summary>
    public required int ContentType { get; init; }

    /// <summary>When the row was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When the row was changed.</summary>
    public required DateTime ModifiedDate { get; init; }

    /// <summary>Members that no page shows, as a captured installation has them.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A transition, as <c>commands</c> lists it. Documented: SE, S003.</summary>
public sealed record CommandResource
{
    /// <summary>The id that <c>transition</c> names.</summary>
    public required int Id { get; init; }

    /// <summary>The label of its button.</summary>
    public required string Label { get; init; }

    /// <summary>Of <c>oms_web</c>, <c>third_party</c>, <c>instore</c>.</summary>
    public required IReadOnlyList<string> UiVisibility { get; init; }

    /// <summary>The name that <c>slug</c> names.</summary>
    public required string Slug { get; init; }

    /// <summary>When the row was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When the row was changed.</summary>
    public required DateTime ModifiedDate { get; init; }

    /// <summary>Null (Documented: S003), but in a captured installation: as it was.</summary>
    public JsonElement? Translations { get; init; }

    /// <summary>The command's code.</summary>
    public required string Command { get; init; }

    /// <summary>A State's id.</summary>
    public required int SourceState { get; init; }

    /// <summary>A State's id.</summary>
    public required int DestinationState { get; init; }

    /// <summary>Members that no page shows, as a captured installation has them.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>An object without members.</summary>
public sealed record EmptyObject
{
    /// <summary>The one there is.</summary>
    public static EmptyObject Instance { get; } = new();
}
