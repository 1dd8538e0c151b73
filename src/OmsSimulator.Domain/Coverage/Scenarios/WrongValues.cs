using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>
/// Values that a parameter does not take, made of its shape and its example. Which of them is refused how is seen when they are tried.
/// </summary>
internal static class WrongValues
{
    /// <summary>An id that no record of a scenario has.</summary>
    private const int Nobody = 999_999;

    /// <summary>Values of a kind, the plainest first.</summary>
    public static IEnumerable<JsonNode?> Of(FieldKind kind, Field field, ExampleScope scope) =>
        kind switch
        {
            FieldKind.Missing => Incomplete(field.Shape),
            FieldKind.WrongType => OfAnotherType(field.Shape).Append(null),
            FieldKind.RefusedValue => Refused(field.Shape, field.Example(scope)),
            _ => [],
        };

    /// <summary>The same value with one text inside of it replaced, once for each.</summary>
    public static IEnumerable<JsonNode> Renamed(JsonNode value, string text) =>
        Spoilt(value).Where(spoilt => spoilt.Text).Select(spoilt => spoilt.With(text));

    // Objects without their members.
    private static IEnumerable<JsonNode?> Incomplete(Shape shape) =>
        shape switch
        {
            Shape.ObjectOf => [new JsonObject()],
            Shape.ListOf list => Incomplete(list.Element).Select(element => new JsonArray(element)),
            Shape.AnyOf any => any.Shapes.SelectMany(Incomplete),
            _ => [],
        };

    private static IEnumerable<JsonNode?> OfAnotherType(Shape shape)
    {
        if (!Takes(shape, static one => one is Shape.Text))
            yield return "text";
        if (!Takes(shape, static one => one is Shape.Integer))
            yield return 1;
        if (!Takes(shape, static one => one is Shape.Boolean))
            yield return true;
    }

    private static bool Takes(Shape shape, Func<Shape, bool> such) =>
        such(shape) || (shape is Shape.AnyOf any && any.Shapes.Any(one => Takes(one, such)));

    private static IEnumerable<JsonNode?> Refused(Shape shape, JsonNode? example)
    {
        foreach (var value in Plain(shape, example))
            yield return value;
        foreach (var spoilt in example is null ? [] : Spoilt(example))
            yield return spoilt.Text ? spoilt.With("NOBODY") : spoilt.With(Nobody);
        if (Takes(shape, static one => one is Shape.ListOf))
            yield return new JsonArray();
        if (example is JsonArray { Count: > 0 } list)
            yield return new JsonArray([.. list.Append(list[0]).Select(element => element?.DeepClone())]);
    }

    private static IEnumerable<JsonNode?> Plain(Shape shape, JsonNode? example) =>
        shape switch
        {
            Shape.Integer => [Nobody, 0],
            Shape.Boolean => example is null ? [true, false] : [!example.GetValue<bool>()],
            Shape.Text when shape == Fields.DateShape => ["05.01.2026"],
            Shape.Text when shape == Fields.Base64Shape => ["%PDF-1.4"],
            Shape.Text => ["", new string('x', Fields.LongestText + 1)],
            Shape.ListOf { Element: Shape.Integer } => [new JsonArray(Nobody)],
            Shape.ListOf => [],
            Shape.AnyOf any => any.Shapes.Where(one => one is Shape.Text or Shape.Integer).SelectMany(_ => (JsonNode?[])["NOBODY", Nobody]),
            _ => [],
        };

    // Each number and each text inside of a value, and how to make the value with another one there.
    private static IEnumerable<(bool Text, Func<JsonNode, JsonNode> With)> Spoilt(JsonNode value)
    {
        switch (value)
        {
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    foreach (var inside in list[index] is { } element ? Spoilt(element) : [])
                    {
                        var place = index;
                        yield return (inside.Text, other => Put(list, copy => copy.AsArray()[place] = inside.With(other)));
                    }
                }

                break;
            case JsonObject members:
                foreach (var (key, member) in members)
                {
                    foreach (var inside in member is null ? [] : Spoilt(member))
                        yield return (inside.Text, other => Put(members, copy => copy.AsObject()[key] = inside.With(other)));
                }

                break;
            case JsonValue leaf when leaf.GetValueKind() is System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Number:
                yield return (leaf.GetValueKind() == System.Text.Json.JsonValueKind.String, static other => other.DeepClone());
                break;
        }
    }

    private static JsonNode Put(JsonNode value, Action<JsonNode> put)
    {
        var copy = value.DeepClone();
        put(copy);
        return copy;
    }
}
