using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Journal.Patterns.Bodies;

/// <summary>Whether two JSON values are the same, as <c>equalToJson</c> means it: numbers by their value, members in any order.</summary>
/// <param name="AnyOrder">Whether lists may have another order.</param>
/// <param name="MoreIsFine">Whether objects and lists may have more than is expected.</param>
internal readonly record struct JsonEquality(bool AnyOrder, bool MoreIsFine)
{
    /// <summary>Whether what was found is what was expected.</summary>
    public bool Same(JsonElement expected, JsonElement found)
    {
        if (expected.ValueKind != found.ValueKind)
            return false;
        return expected.ValueKind switch
        {
            JsonValueKind.Object => SameMembers(expected, found),
            JsonValueKind.Array => SameElements([.. expected.EnumerateArray()], [.. found.EnumerateArray()]),
            JsonValueKind.String => JavaText.OfString(expected) == JavaText.OfString(found),
            JsonValueKind.Number => SameNumber(expected, found),
            _ => true,
        };
    }

    private static bool SameNumber(JsonElement expected, JsonElement found) =>
        DecimalValue.TryRead(Number(expected), out var one) && DecimalValue.TryRead(Number(found), out var other) && one == other;

    // Whole numbers are exact, others are of double precision.
    private static string Number(JsonElement number) =>
        JavaText.IsWhole(number) ? number.GetRawText() : number.GetDouble().ToString("R", CultureInfo.InvariantCulture);

    private bool SameMembers(JsonElement expected, JsonElement found)
    {
        var count = 0;
        foreach (var member in expected.EnumerateObject())
        {
            count++;
            if (!found.TryGetProperty(member.Name, out var value) || !Same(member.Value, value))
                return false;
        }

        return MoreIsFine || count == found.EnumerateObject().Count();
    }

    private bool SameElements(List<JsonElement> expected, List<JsonElement> found)
    {
        if (found.Count < expected.Count || (found.Count > expected.Count && !MoreIsFine))
            return false;
        if (!AnyOrder)
        {
            for (var index = 0; index < expected.Count; index++)
            {
                if (!Same(expected[index], found[index]))
                    return false;
            }

            return true;
        }

        return Assigned(expected, found);
    }

    // Each expected element needs one of its own among those that were found.
    private bool Assigned(List<JsonElement> expected, List<JsonElement> found)
    {
        var owner = Enumerable.Repeat(-1, found.Count).ToArray();
        for (var index = 0; index < expected.Count; index++)
        {
            if (!Assign(index, expected, found, owner, new bool[found.Count]))
                return false;
        }

        return true;
    }

    private bool Assign(int index, List<JsonElement> expected, List<JsonElement> found, int[] owner, bool[] tried)
    {
        for (var place = 0; place < found.Count; place++)
        {
            if (tried[place] || !Same(expected[index], found[place]))
                continue;
            tried[place] = true;
            if (owner[place] < 0 || Assign(owner[place], expected, found, owner, tried))
            {
                owner[place] = index;
                return true;
            }
        }

        return false;
    }
}
