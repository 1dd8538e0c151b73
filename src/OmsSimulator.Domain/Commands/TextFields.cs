using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>Parameters that are plain texts.</summary>
internal static class TextFields
{
    /// <summary>A parameter that is a string with something in it.</summary>
    /// <param name="name">Its key.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="example">A good value.</param>
    /// <param name="key">Who says its key; none: nobody. Assumed.</param>
    /// <param name="required">Who says that it is required; none: it is optional. Assumed.</param>
    public static Field<string> Text(
        string name,
        string description,
        string example,
        Provenance? key = null,
        Provenance? required = null
    ) =>
        new()
        {
            Name = name,
            Type = "string",
            Description = description,
            Provenance = key ?? Provenance.Assumed,
            Required = required is not null,
            RequiredProvenance = required ?? Provenance.Assumed,
            Reader = Fields.Text,
            Shape = Fields.TextShape,
            Example = _ => JsonValue.Create(example),
        };

    /// <summary>The parameter <c>tracking_number</c>.</summary>
    public static Field<string> TrackingNumber(Provenance? key = null, Provenance? required = null) =>
        Text("tracking_number", "The carrier's number for what it carries.", "TR123456789", key, required);
}
