using System.Text.Json;
using static OmsSimulator.Domain.CapturedValue;

namespace OmsSimulator.Domain;

/// <summary>
/// Makes rows of what a real OMS answered: its states from <c>state</c>, its transitions from <c>commands</c>. They are taken as they are, every member
/// kept, and never refused, since a real OMS knows better; they replace all default transitions of their kind.
/// </summary>
internal sealed class CapturedInstallation
{
    private readonly InstallationRows rows;
    private readonly Problems problems;
    private readonly List<(JsonElement Row, CommandSubject? Subject, Place Place)> commands = [];

    private CapturedInstallation(InstallationRows rows, Problems problems) => (this.rows, this.problems) = (rows, problems);

    /// <summary>Reads what was captured.</summary>
    public static void Read(JsonElement captured, Place place, InstallationRows rows, Problems problems)
    {
        rows.Name = "captured";
        var reading = new CapturedInstallation(rows, problems);
        foreach (var answer in CapturedAnswers.Find(captured, place, problems))
            reading.ReadAnswer(answer);
        reading.ReadCommands();
    }

    private void ReadAnswer(CapturedAnswer answer)
    {
        CommandSubject? subject = null;
        if (answer.State is { } state)
        {
            // An order has a state and commands too; nothing of it can be run here.
            subject = SubjectOf(state, answer.Record);
            if (subject is null)
                return;
            rows.ReplaceTransitions.Add(subject.Value);
            ReadState(state, subject.Value, answer.Place.At("state"));
        }

        for (var index = 0; index < answer.Commands.Count; index++)
            commands.Add((answer.Commands[index], subject, answer.PlaceOf(index)));
    }

    private void ReadState(JsonElement state, CommandSubject subject, Place place)
    {
        if (!TryInteger(state, "id", out var id) || !TryText(state, "name", out var name) || !TryText(state, "enum_value", out var value))
        {
            problems.Add(place, "expected a State with id (a whole number from 1), name and enum_value");
            return;
        }

        var contentType = State.ContentTypeOf(subject);
        if (rows.States.Any(row => row.Id == id && row.ContentType == contentType))
            return;
        var known = DefaultStates.All.FirstOrDefault(row => row.ContentType == contentType && row.EnumValue == value)?.Key;
        AddState(
            new StateRow(
                place,
                known ?? StateNames.Find(contentType, Slugs.Of(name)) ?? "",
                id,
                name,
                EnumClassOf(state, subject),
                value,
                contentType,
                Custom: false
            )
            {
                Members = RowMembers.OfState(state),
            }
        );
    }

    private void ReadCommands()
    {
        var read = new List<TransitionRow>();
        foreach (var (row, subject, place) in commands)
        {
            if (ReadTransition(row, subject, place) is { } transition && !read.Any(known => known.Id == transition.Id))
                read.Add(transition);
        }

        NameStatesThatOnlyCommandsShow(read);
        rows.Transitions.AddRange(read);
        rows.ReplaceTransitions.UnionWith(read.Select(transition => transition.Subject));
    }

    private TransitionRow? ReadTransition(JsonElement row, CommandSubject? subject, Place place)
    {
        if (
            row.ValueKind != JsonValueKind.Object
            || !TryInteger(row, "id", out var id)
            || !TryText(row, "command", out var code)
            || !TryInteger(row, "source_state", out var from)
            || !TryInteger(row, "destination_state", out var to)
        )
        {
            problems.Add(
                place,
                "expected a transition with id, command, source_state and destination_state, ids being whole numbers from 1"
            );
            return null;
        }

        var slug = TryText(row, "slug", out var text) ? text : null;
        return new TransitionRow(place, id, code, from, to)
        {
            Label = TryText(row, "label", out var label) ? label : null,
            Slug = slug,
            UiVisibility =
                row.TryGetProperty("ui_visibility", out var shown) && shown.ValueKind == JsonValueKind.Array
                    ? [.. shown.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)]
                    : null,
            Captured = true,
            Subject = subject ?? SubjectOf(slug, from),
            Members = RowMembers.OfTransition(row),
        };
    }

    // A state that no answer stood in is known by what slugs call it, where that is unambiguous: all of them mean one state, and nobody else is it.
    private void NameStatesThatOnlyCommandsShow(IReadOnlyList<TransitionRow> read)
    {
        var ends = read.SelectMany(row =>
            new[] { (row, Id: (int)row.From!, Slug: Part(row.Slug, 2)), (row, Id: (int)row.To!, Slug: Part(row.Slug, 3)) }
        );
        var unseen = ends.GroupBy(end => (end.Id, ContentType: State.ContentTypeOf(end.row.Subject)))
            .Where(group => !rows.States.Any(row => row.Id == group.Key.Id && row.ContentType == group.Key.ContentType))
            .Select(group =>
                (
                    group.Key,
                    group.First().row.Place,
                    Name: group.First().Slug,
                    Meant: StateNames.Meant(group.Key.ContentType, group.Select(end => end.Slug))
                )
            )
            .ToArray();
        foreach (var (key, place, name, meant) in unseen)
        {
            var isTheOnlyOne =
                meant is not null && unseen.Count(other => other.Key.ContentType == key.ContentType && other.Meant == meant) == 1;
            var known = isTheOnlyOne ? DefaultStates.Find(key.ContentType, meant!) : null;
            AddState(
                new StateRow(
                    place,
                    known?.Key ?? "",
                    key.Id,
                    known is null ? null : StateNames.AsCalled(known, name),
                    ClassOf(key.ContentType),
                    known?.EnumValue,
                    key.ContentType,
                    Custom: false
                )
                {
                    Seen = name,
                }
            );
        }
    }

    // A row that the document names itself keeps what it says, and learns the rest.
    private void AddState(StateRow row)
    {
        var named = rows.States.FindIndex(other => row.Key.Length > 0 && other.Key == row.Key && other.ContentType == row.ContentType);
        if (named >= 0 && rows.States[named].Id is null)
        {
            var other = rows.States[named];
            rows.States[named] = other with
            {
                Id = row.Id,
                Name = other.Name ?? row.Name,
                EnumValue = other.EnumValue ?? row.EnumValue,
                Members = row.Members,
                Captured = true,
            };
            return;
        }

        var isOwn = row.Key.Length == 0 || named >= 0;
        rows.States.Add(
            row with
            {
                Key = isOwn ? FreeKey(row) : row.Key,
                Name = row.Name ?? (row.Seen.Length > 0 ? row.Seen : $"State {row.Id}"),
                EnumValue = row.EnumValue ?? FreeNumber(),
                IsNumberUnknown = row.EnumValue is null,
                Custom = isOwn,
                Captured = true,
            }
        );
    }

    private string FreeKey(StateRow row)
    {
        var key = $"State{row.Id}";
        while (rows.States.Any(other => other.Key == key && other.ContentType == row.ContentType))
            key += "x";
        return key;
    }

    // Assumed: a number that no state has. It is not below 400.
    private string FreeNumber()
    {
        var number = 9001;
        while (rows.States.Any(row => row.EnumValue == $"{number}"))
            number++;
        return $"{number}";
    }

    private static CommandSubject? SubjectOf(JsonElement state, JsonElement record)
    {
        if (TryText(state, "enum_class", out var enumClass) && enumClass is State.PackageClass or State.TransferClass or State.OrderClass)
        {
            return enumClass switch
            {
                State.PackageClass => CommandSubject.Package,
                State.TransferClass => CommandSubject.Transfer,
                _ => null,
            };
        }

        if (record.TryGetProperty("orderitem_set", out _))
            return null;
        var isTransfer =
            record.TryGetProperty("transferitem_set", out _)
            || (TryInteger(state, "content_type", out var type) && type == State.TransferContentType)
            || (TryText(state, "enum_value", out var value) && TransferStateCatalogue.All.Any(known => known.Word == value));
        return isTransfer ? CommandSubject.Transfer : CommandSubject.Package;
    }

    private CommandSubject SubjectOf(string? slug, int from)
    {
        if (slug is not null && slug.StartsWith("transfer__", StringComparison.Ordinal))
            return CommandSubject.Transfer;
        var isTransfer =
            (slug is null || !slug.StartsWith("package__", StringComparison.Ordinal))
            && rows.States.Any(row => row.ContentType == State.TransferContentType && row.Id == from)
            && !rows.States.Any(row => row.ContentType == State.PackageContentType && row.Id == from);
        return isTransfer ? CommandSubject.Transfer : CommandSubject.Package;
    }

    private static string ClassOf(int contentType) => contentType == State.TransferContentType ? State.TransferClass : State.PackageClass;

    private static string EnumClassOf(JsonElement state, CommandSubject subject) =>
        TryText(state, "enum_class", out var said) && said.Length > 0 ? said : ClassOf(State.ContentTypeOf(subject));
}
