using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OmsSimulator.Resources;

/// <summary>
/// Writes a resource that many answers share, as an installation's states and transitions are, from the bytes of its first writing: a page
/// of packages has some hundred of them.
/// </summary>
/// <typeparam name="T">The resource; it does not change once it is shared.</typeparam>
/// <param name="plain">How one that is not shared is written.</param>
internal sealed class SharedJson<T>(JsonTypeInfo<T> plain) : JsonConverter<T>
    where T : class
{
    private static readonly ConditionalWeakTable<T, Written> Shared = [];

    /// <summary>Says that a resource is shared, and will be as it is for as long as it lives.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "What is shared is shared by type.")]
    public static T Share(T resource)
    {
        Shared.Add(resource, new Written());
        return resource;
    }

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, plain);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (Shared.TryGetValue(value, out var written))
            writer.WriteRawValue(written.Bytes ??= JsonSerializer.SerializeToUtf8Bytes(value, plain), skipInputValidation: true);
        else
            JsonSerializer.Serialize(writer, value, plain);
    }

    private sealed class Written
    {
        public byte[]? Bytes { get; set; }
    }
}
