using System.Text.Json;

namespace OmsSimulator.Domain;

/// <content>Reads lists, objects and members.</content>
public sealed partial class DocumentObject
{
    /// <summary>The elements of a list; none where it is absent.</summary>
    public IEnumerable<(JsonElement Element, Place Place)> List(string key, bool required = false, bool mayBeEmpty = true)
    {
        if (required && Missing(key, "a list"))
            yield break;
        if (!TryGet(key, out var value))
            yield break;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Wrong(key, $"expected a list, found {Kind(value)}");
            yield break;
        }

        if (!mayBeEmpty && value.GetArrayLength() == 0)
            Wrong(key, "expected a list that is not empty");
        var place = Place.At(key);
        var index = 0;
        foreach (var item in value.EnumerateArray())
            yield return (item, place.At(index++));
    }

    /// <summary>The objects of a list; none where it is absent.</summary>
    public IEnumerable<DocumentObject> Objects(string key, bool required = false, bool mayBeEmpty = true) =>
        List(key, required, mayBeEmpty).Select(item => new DocumentObject(item.Element, item.Place, problems));

    /// <summary>The strings of a list; none where it is absent.</summary>
    public IReadOnlyList<string>? Texts(string key)
    {
        if (!TryGet(key, out _))
            return null;
        var texts = new List<string>();
        foreach (var (item, place) in List(key))
        {
            if (item.ValueKind == JsonValueKind.String)
                texts.Add(item.GetString()!);
            else
                problems.Add(place, $"expected a string, found {Kind(item)}");
        }

        return texts;
    }

    /// <summary>An object, or null.</summary>
    public DocumentObject? Object(string key) => TryGet(key, out var value) ? new DocumentObject(value, Place.At(key), problems) : null;

    /// <summary>The member as it is; false where it is absent or null.</summary>
    public bool TryGet(string key, out JsonElement value)
    {
        if (!known.Contains(key))
            known.Add(key);
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out value) && value.ValueKind != JsonValueKind.Null;
    }

    /// <summary>Every member, for objects whose keys are the user's own.</summary>
    public IEnumerable<(string Key, JsonElement Element, Place Place)> Members() =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Select(member => (member.Name, member.Value, Place.At(member.Name)))
            : [];
}
