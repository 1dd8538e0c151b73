using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// What a JSON Schema can say about a parameter's value. Each reader has its shape beside it, and a property test holds the two together.
/// </summary>
public abstract record Shape
{
    private Shape() { }

    /// <summary>As a schema (draft-07), in keywords that every validator in use enforces.</summary>
    public abstract JsonObject ToJson();

    /// <summary>A JSON number without fraction within 64 bits.</summary>
    public sealed record Integer : Shape
    {
        /// <inheritdoc/>
        public override JsonObject ToJson() =>
            new()
            {
                ["type"] = "integer",
                ["minimum"] = long.MinValue,
                ["maximum"] = long.MaxValue,
            };
    }

    /// <summary>True or false.</summary>
    public sealed record Boolean : Shape
    {
        /// <inheritdoc/>
        public override JsonObject ToJson() => new() { ["type"] = "boolean" };
    }

    /// <summary>A string of some form.</summary>
    /// <param name="Pattern">The form, in what regular expressions of .NET and of JavaScript have in common.</param>
    public sealed record Text(string Pattern) : Shape
    {
        /// <summary>The end of the string. <c>$</c> alone would also match before a line feed at the end in .NET.</summary>
        public const string End = @"$(?!\n)";

        /// <inheritdoc/>
        public override JsonObject ToJson() => new() { ["type"] = "string", ["pattern"] = Pattern };
    }

    /// <summary>A list.</summary>
    /// <param name="Element">What each element is.</param>
    /// <param name="MayBeEmpty">Whether it may be empty.</param>
    /// <param name="Distinct">Whether each element may be there once only.</param>
    public sealed record ListOf(Shape Element, bool MayBeEmpty = true, bool Distinct = false) : Shape
    {
        /// <inheritdoc/>
        public override JsonObject ToJson()
        {
            var schema = new JsonObject { ["type"] = "array" };
            if (!MayBeEmpty)
                schema["minItems"] = 1;
            if (Distinct)
                schema["uniqueItems"] = true;
            schema["items"] = Element.ToJson();
            return schema;
        }
    }

    /// <summary>An object with these members; others are ignored.</summary>
    /// <param name="Members">Each is required.</param>
    public sealed record ObjectOf(params (string Key, Shape Shape)[] Members) : Shape
    {
        /// <inheritdoc/>
        public override JsonObject ToJson() =>
            new()
            {
                ["type"] = "object",
                ["required"] = new JsonArray([.. Members.Select(member => JsonValue.Create(member.Key))]),
                ["properties"] = new JsonObject(
                    Members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, member.Shape.ToJson()))
                ),
            };
    }

    /// <summary>One of several shapes.</summary>
    /// <param name="Shapes">The shapes.</param>
    public sealed record AnyOf(params Shape[] Shapes) : Shape
    {
        /// <inheritdoc/>
        public override JsonObject ToJson() => new() { ["anyOf"] = new JsonArray([.. Shapes.Select(shape => shape.ToJson())]) };
    }
}
