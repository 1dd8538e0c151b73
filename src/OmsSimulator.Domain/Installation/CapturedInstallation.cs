using System.Globalization;
using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>
/// Makes rows of what a real OMS answered to GET package: its states from <c>state</c>, its transitions from <c>commands</c>. They are
/// taken as they
/// are and never refused, and they replace all default transitions.
/// </summary>
internal static class CapturedInstallation
{
    /// <summary>Reads the member <c>captured</c>.</summary>
    public static void Read(DocumentObject reader, InstallationRows rows)
    {
        rows.Name = "captured";
        var commands = new List<(JsonElement Row, CommandSubject Subject, Place Place)>();
        foreach (var (answer, place) in Answers(reader))
        {
            if (
                answer.ValueKind != JsonValueKind.Object
                || !answer.TryGetProperty("state", out var state)
                || !answer.TryGetProperty("commands", out var listed)
                || state.ValueKind != JsonValueKind.Object
                || listed.ValueKind != JsonValueKind.Array
            )
            {
                reader.Problems.Add(place, "expected the answer to GET package or GET transfer order, with state and commands");
                continue;
            }

            var subject = IsTransfer(state) ? CommandSubject.Transfer : CommandSubject.Package;
            rows.ReplaceTransitions.Add(subject);
            ReadState(reader, rows, state, subject, place.At("state"));
            var index = 0;
            foreach (var command in listed.EnumerateArray())
                commands.Add((command, subject, place.At("commands").At(index++)));
        }

        foreach (var (command, subject, place) in commands)
            ReadTransition(reader, rows, command, subject, place);
    }

    private static bool IsTransfer(JsonElement state) =>
        (TryText(state, "enum_class", out var enumClass) && enumClass == State.TransferClass)
        || (TryInteger(state, "content_type", out var contentType) && contentType == State.TransferContentType);

    private static int ContentTypeOf(CommandSubject subject) =>
        subject == CommandSubject.Transfer ? State.TransferContentType : State.PackageContentType;

    // A list answer stands for its results.
    private static IEnumerable<(JsonElement Answer, Place Place)> Answers(DocumentObject reader)
    {
        foreach (var (answer, place) in reader.List("captured", required: true, mayBeEmpty: false))
        {
            if (
                answer.ValueKind == JsonValueKind.Object
                && answer.TryGetProperty("results", out var results)
                && results.ValueKind == JsonValueKind.Array
            )
            {
                var index = 0;
                foreach (var result in results.EnumerateArray())
                    yield return (result, place.At("results").At(index++));
            }
            else
            {
                yield return (answer, place);
            }
        }
    }

    private static void ReadState(DocumentObject reader, InstallationRows rows, JsonElement state, CommandSubject subject, Place place)
    {
        if (!TryInteger(state, "id", out var id) || !TryText(state, "name", out var name) || !TryText(state, "enum_value", out var value))
        {
            reader.Problems.Add(place, "expected a State with id, name and enum_value");
            return;
        }

        var contentType = ContentTypeOf(subject);
        if (rows.States.Any(row => row.Id == id && row.ContentType == contentType))
            return;
        var known = DefaultStates.All.Where(row => row.ContentType == contentType).ToArray();
        var key =
            known.FirstOrDefault(row => row.EnumValue == value)?.Key
            ?? known.FirstOrDefault(row => Slugs.Of(row.Name) == Slugs.Of(name))?.Key;
        AddState(rows, place, contentType, id, name, value, key);
    }

    private static void ReadTransition(DocumentObject reader, InstallationRows rows, JsonElement row, CommandSubject subject, Place place)
    {
        if (
            row.ValueKind != JsonValueKind.Object
            || !TryInteger(row, "id", out var id)
            || !TryText(row, "command", out var code)
            || !TryText(row, "slug", out var slug)
            || !TryInteger(row, "source_state", out var from)
            || !TryInteger(row, "destination_state", out var to)
        )
        {
            reader.Problems.Add(place, "expected a transition with id, command, slug, source_state and destination_state");
            return;
        }

        if (rows.Transitions.Any(known => known.Id == id))
            return;
        var parts = slug.Split("__");
        var names = parts.Length == 4 ? (From: parts[2], To: parts[3]) : (From: "", To: "");
        EnsureState(rows, place, ContentTypeOf(subject), from, names.From);
        EnsureState(rows, place, ContentTypeOf(subject), to, names.To);
        rows.Transitions.Add(
            new TransitionRow(place, id, code, from, to)
            {
                Label = TryText(row, "label", out var label) ? label : null,
                Slug = slug,
                UiVisibility =
                    row.TryGetProperty("ui_visibility", out var shown) && shown.ValueKind == JsonValueKind.Array
                        ?
                        [
                            .. shown
                                .EnumerateArray()
                                .Where(word => word.ValueKind == JsonValueKind.String)
                                .Select(word => word.GetString()!)
                                .Intersect(Transition.Interfaces),
                        ]
                        : null,
                Captured = true,
                Subject = subject,
            }
        );
    }

    private static void EnsureState(InstallationRows rows, Place place, int contentType, int id, string slug)
    {
        if (rows.States.Any(row => row.Id == id && row.ContentType == contentType))
            return;
        var matches = DefaultStates.All.Where(row => row.ContentType == contentType && Slugs.Of(row.Name) == slug).ToArray();
        var known = matches.Length == 1 ? matches[0] : null;
        AddState(rows, place, contentType, id, known?.Name ?? (slug.Length > 0 ? slug : $"State {id}"), known?.EnumValue, known?.Key);
    }

    // A row that the document names itself keeps what it says, and learns the rest. A state whose number nobody knows has its key for one:
    // it is not below 400.
    private static void AddState(InstallationRows rows, Place place, int contentType, int id, string name, string? value, string? key)
    {
        var named = rows.States.FindIndex(row => row.Key == key && row.ContentType == contentType);
        if (named >= 0 && rows.States[named].Id is null)
        {
            var row = rows.States[named];
            rows.States[named] = row with { Id = id, Name = row.Name ?? name, EnumValue = row.EnumValue ?? value };
            return;
        }

        var own = key is null || named >= 0 ? string.Create(CultureInfo.InvariantCulture, $"State{id}") : null;
        var enumClass = contentType == State.TransferContentType ? State.TransferClass : State.PackageClass;
        rows.States.Add(new StateRow(place, own ?? key!, id, name, enumClass, value ?? own ?? key!, contentType, Custom: own is not null));
    }

    private static bool TryInteger(JsonElement row, string key, out int value)
    {
        value = 0;
        return row.TryGetProperty(key, out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out value);
    }

    private static bool TryText(JsonElement row, string key, out string value)
    {
        value = row.TryGetProperty(key, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        return value.Length > 0;
    }
}
