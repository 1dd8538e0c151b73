using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Reads the rows of an installation document: states, transitions, and what it replaces about commands.</summary>
internal static class RowDocument
{
    private const int LongestName = 255;
    private const int LongestNumber = 50;

    // A real OMS may have longer texts than a document that somebody writes.
    private const int LongestCaptured = int.MaxValue;

    private static readonly (string Kind, string EnumClass, int ContentType)[] Kinds =
    [
        ("package", State.PackageClass, State.PackageContentType),
        ("package_item", State.PackageItemClass, State.PackageItemContentType),
        ("transfer", State.TransferClass, State.TransferContentType),
        ("order", State.OrderClass, State.OrderContentType),
        ("order_item", State.OrderClass, State.OrderItemContentType),
    ];

    /// <summary>What a document calls the kind of record that a state is of, where its <c>enum_class</c> does not say it; none: it does.</summary>
    public static string? KindOf(State state)
    {
        var (kind, enumClass, contentType) = Kinds.Single(known => known.ContentType == state.ContentType);
        return state.EnumClass == enumClass && (enumClass != State.OrderClass || (state.Members.ContentType ?? contentType) == contentType)
            ? null
            : kind;
    }

    /// <summary>A state.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="unknownNumbers">The ids of those whose number nobody said.</param>
    public static StateRow ReadState(DocumentObject row, IReadOnlySet<int> unknownNumbers)
    {
        var isCaptured = row.Boolean("captured") ?? false;
        var custom = row.Boolean("custom") ?? false;
        var key = row.Required("key", isCaptured ? LongestCaptured : 100);
        var (enumClass, contentType) = ReadKind(row);
        var shown = row.Integer("content_type");
        var id = row.Integer("id", 1);
        var read = new StateRow(
            row.Place,
            key,
            id,
            row.Text("name", isCaptured ? LongestCaptured : LongestName),
            enumClass,
            row.Text("enum_value", isCaptured ? LongestCaptured : LongestNumber),
            contentType,
            custom
        )
        {
            Captured = isCaptured,
            IsNumberUnknown = id is { } number && unknownNumbers.Contains(number),
            Members = RowMembers.Of(row) with
            {
                Config = !isCaptured && row.Object("config") is null ? null : RowMembers.Text(row, "config"),
                ContentType = shown == contentType ? null : shown,
            },
        };
        var known = DefaultStates.All.Where(state => state.ContentType == contentType).Select(state => state.Key).ToArray();
        if (key.Length > 0 && !custom && !known.Contains(key))
            row.Wrong("key", $"unknown state; expected {string.Join(", ", known)}, or custom: true");
        if (!isCaptured && shown is not null && shown != contentType)
            row.Wrong("content_type", $"expected {contentType} for {enumClass}");
        if (custom && !row.Has("id"))
            row.Wrong("id", "required for a state of your own");
        if (custom && !row.Has("enum_value"))
            row.Wrong("enum_value", "required for a state of your own");
        row.RefuseOthers();
        return read;
    }

    /// <summary>A transition.</summary>
    public static TransitionRow ReadTransition(DocumentObject row)
    {
        var isCaptured = row.Boolean("captured") ?? false;
        var longest = isCaptured ? LongestCaptured : LongestName;
        var success = row.Word("success", "none", "package");
        var (config, flags) = row.Object("config") is { } found ? TransitionConfigDocument.Read(found) : (null, []);
        var read = new TransitionRow(
            row.Place,
            row.Integer("id", 1),
            row.Required("command", longest),
            ReadEnd(row, "from"),
            ReadEnd(row, "to")
        )
        {
            Label = row.Text("label", longest),
            Slug = row.Text("slug", longest),
            UiVisibility = row.Texts("ui_visibility"),
            Success =
                success is null ? null
                : success == "none" ? Domain.Success.None
                : Domain.Success.Package,
            Config = config,
            Flags = flags,
            Captured = isCaptured,
            Subject = row.Word("subject", "package", "transfer") == "transfer" ? CommandSubject.Transfer : CommandSubject.Package,
            Members = RowMembers.Of(row) with { Translations = RowMembers.Text(row, "translations") },
        };
        if (read.Slug?.Length == 0 && !isCaptured)
            row.Wrong("slug", "expected a string that is not empty");
        foreach (var word in (read.UiVisibility ?? []).Where(word => !isCaptured && !Transition.Interfaces.Contains(word)))
            row.Wrong("ui_visibility", $"expected {string.Join(", ", Transition.Interfaces)}, found \"{word}\"");
        row.RefuseOthers();
        return read;
    }

    /// <summary>What a document replaces about a command.</summary>
    public static CommandRow ReadCommand(string command, DocumentObject row)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var (key, element, place) in row.Object("parameters")?.Members() ?? [])
        {
            if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } name)
                parameters[key] = name;
            else
                row.Problems.Add(place, "expected the parameter's key in this installation, a string");
        }

        var pairs = row.Object("pairs");
        var read = new CommandRow(row.Place, command, row.Text("code", LongestName))
        {
            Parameters = parameters,
            Add = pairs is null ? [] : [.. ReadPairs(pairs, "add")],
            Remove = pairs is null ? [] : [.. ReadPairs(pairs, "remove")],
            Custom = row.Boolean("custom") ?? false,
            Subject = row.Word("subject", "package", "transfer") == "transfer" ? CommandSubject.Transfer : CommandSubject.Package,
        };
        if (row.Has("subject") && !read.Custom)
            row.Wrong("subject", "only a command of your own (custom: true) says what it is sent to");
        if (read.Code?.Length == 0)
            row.Wrong("code", "expected a string that is not empty");
        pairs?.RefuseOthers();
        row.RefuseOthers();
        return read;
    }

    private static (string EnumClass, int ContentType) ReadKind(DocumentObject row)
    {
        if (row.Word("kind", [.. Kinds.Select(known => known.Kind)]) is { } kind)
        {
            var said = Kinds.Single(known => known.Kind == kind);
            return (row.Text("enum_class", LongestCaptured) ?? said.EnumClass, said.ContentType);
        }

        var enumClass =
            row.Word("enum_class", State.PackageClass, State.PackageItemClass, State.TransferClass, State.OrderClass) ?? State.PackageClass;
        if (enumClass != State.OrderClass)
            return (enumClass, Kinds.First(known => known.EnumClass == enumClass).ContentType);
        return (enumClass, row.Integer("content_type", State.OrderContentType, State.OrderItemContentType) ?? State.OrderContentType);
    }

    private static object? ReadEnd(DocumentObject row, string key)
    {
        if (!row.TryGet(key, out var value))
        {
            row.Wrong(key, "required: expected a state's id or key");
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        return row.Integer(key, 1);
    }

    private static IEnumerable<(string From, string To, Place Place)> ReadPairs(DocumentObject pairs, string key)
    {
        foreach (var (element, place) in pairs.List(key))
        {
            if (
                element.ValueKind == JsonValueKind.Array
                && element.GetArrayLength() == 2
                && element[0].ValueKind == JsonValueKind.String
                && element[1].ValueKind == JsonValueKind.String
            )
            {
                yield return (element[0].GetString()!, element[1].GetString()!, place);
            }
            else
            {
                pairs.Problems.Add(place, "expected [source, destination], two keys of states");
            }
        }
    }
}
