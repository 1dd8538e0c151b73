using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Reads an installation document (installation.md): strictly, all problems at once.</summary>
public static class InstallationDocument
{
    /// <summary>Reads a document; none where it has problems.</summary>
    public static Installation? Read(JsonElement document, out Problems problems) => Read(document, Place.Root, problems = new Problems());

    /// <summary>Reads a document that stands somewhere in another one; none where it has problems.</summary>
    public static Installation? Read(JsonElement document, Place place, Problems problems)
    {
        var installation = Build(document, place, problems);
        return problems.None ? installation : null;
    }

    /// <summary>What can be made of a document, also where it has problems, for whoever looks for more of them.</summary>
    internal static Installation Build(JsonElement document, Place place, Problems problems)
    {
        var reader = new DocumentObject(document, place, problems);
        var rows = new InstallationRows(place);
        rows.States.AddRange(reader.Objects("states").Select(ReadState));
        if (reader.Has("captured"))
            CapturedInstallation.Read(reader, rows);
        rows.Name = reader.Text("name", 100) ?? rows.Name;
        ReadReplace(reader, rows);
        rows.Transitions.AddRange(reader.Objects("transitions").Select(ReadTransition));
        if (reader.Object("commands") is { } commands)
        {
            rows.Commands.AddRange(
                commands.Members().Select(member => ReadCommand(member.Key, new DocumentObject(member.Element, member.Place, problems)))
            );
        }

        if (reader.Object("settings") is { } settings)
            rows.Settings = ReadSettings(settings);
        reader.RefuseOthers();
        return new InstallationBuilder(rows, problems).Build();
    }

    private static void ReadReplace(DocumentObject reader, InstallationRows rows)
    {
        foreach (var (element, place) in reader.List("replace"))
        {
            if (element.ValueKind == JsonValueKind.String && element.ValueEquals("states"))
                rows.ReplaceStates = true;
            else if (element.ValueKind == JsonValueKind.String && element.ValueEquals("transitions"))
                rows.ReplaceTransitions.UnionWith([CommandSubject.Package, CommandSubject.Transfer]);
            else
                reader.Problems.Add(place, "expected states or transitions");
        }
    }

    private static StateRow ReadState(DocumentObject row)
    {
        var enumClass =
            row.Word("enum_class", State.PackageClass, State.PackageItemClass, State.TransferClass, State.OrderClass) ?? State.PackageClass;
        var custom = row.Boolean("custom") ?? false;
        var key = row.Required("key", 100);
        var contentType = enumClass switch
        {
            State.PackageClass => State.PackageContentType,
            State.PackageItemClass => State.PackageItemContentType,
            State.TransferClass => State.TransferContentType,
            _ => row.Integer("content_type", State.OrderContentType, State.OrderItemContentType) ?? State.OrderContentType,
        };
        if (enumClass != State.OrderClass && row.Integer("content_type") is { } said && said != contentType)
            row.Wrong("content_type", $"expected {contentType} for {enumClass}");
        var read = new StateRow(
            row.Place,
            key,
            row.Integer("id", 1),
            row.Text("name", 255),
            enumClass,
            row.Text("enum_value", 50),
            contentType,
            custom
        );
        if (key.Length > 0 && !custom && !DefaultStates.All.Any(state => state.ContentType == contentType && state.Key == key))
        {
            row.Wrong(
                "key",
                $"unknown state; expected {string.Join(", ", DefaultStates.All.Where(state => state.ContentType == contentType).Select(state => state.Key))}, or custom: true"
            );
        }

        if (custom)
        {
            if (!row.Has("id"))
                row.Wrong("id", "required for a state of your own");
            if (!row.Has("enum_value"))
                row.Wrong("enum_value", "required for a state of your own");
        }

        row.RefuseOthers();
        return read;
    }

    private static TransitionRow ReadTransition(DocumentObject row)
    {
        var success = row.Word("success", "none", "package");
        var (config, flags) = row.Object("config") is { } found ? TransitionConfigDocument.Read(found) : (null, []);
        var read = new TransitionRow(row.Place, row.Integer("id", 1), row.Required("command"), End(row, "from"), End(row, "to"))
        {
            Label = row.Text("label", 255),
            Slug = row.Text("slug", 255),
            UiVisibility = row.Texts("ui_visibility"),
            Success =
                success is null ? null
                : success == "none" ? Domain.Success.None
                : Domain.Success.Package,
            Config = config,
            Flags = flags,
        };
        if (read.Slug?.Length == 0)
            row.Wrong("slug", "expected a string that is not empty");
        foreach (var word in (read.UiVisibility ?? []).Where(word => !Transition.Interfaces.Contains(word)))
            row.Wrong("ui_visibility", $"expected {string.Join(", ", Transition.Interfaces)}, found \"{word}\"");
        row.RefuseOthers();
        return read;
    }

    private static object? End(DocumentObject row, string key)
    {
        if (!row.Value(key, out var value))
        {
            row.Wrong(key, "required: expected a state's id or key");
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        return row.Integer(key, 1);
    }

    private static CommandRow ReadCommand(string command, DocumentObject row)
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
        var read = new CommandRow(row.Place, command, row.Text("code", 255))
        {
            Parameters = parameters,
            Add = pairs is null ? [] : [.. Pairs(pairs, "add")],
            Remove = pairs is null ? [] : [.. Pairs(pairs, "remove")],
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

    private static IEnumerable<(string From, string To, Place Place)> Pairs(DocumentObject pairs, string key)
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
                pairs.Problems.Add(place, "expected [source, destination], two keys of states");
        }
    }

    private static Settings ReadSettings(DocumentObject row)
    {
        var defaults = new Settings();
        var rule = row.Word("quota_rule", "hold", "membership");
        var wrongState = row.Integer("wrong_state_status");
        if (wrongState is not (null or 400 or 406))
            row.Wrong("wrong_state_status", $"expected 406 or 400, found {wrongState}");
        var replan = row.Period("replan_every");
        var rate = row.Object("rate_limit");
        var requests = rate?.RequiredInteger("requests", 1);
        var per = rate?.Period("per");
        if (rate is not null && per is null && !rate.Has("per"))
            rate.Wrong("per", "required: expected a duration such as \"PT1M\"");
        rate?.RefuseOthers();
        var settings = new Settings
        {
            QuotaRule = rule == "membership" ? QuotaRule.Membership : QuotaRule.Hold,
            WrongStateStatus = wrongState ?? defaults.WrongStateStatus,
            TransitionedEvent = row.Word("transitioned_event", "unspecific", "always") ?? defaults.TransitionedEvent,
            RepackWithoutLocation =
                row.Word("repack_without_location", "refuse", "keep") == "keep" ? RepackWithoutLocation.Keep : RepackWithoutLocation.Refuse,
            ReplanEvery = replan ?? defaults.ReplanEvery,
            TokenLifetime = row.Period("token_lifetime"),
            RateLimit = requests is { } count && per is { } time ? new RateLimit(count, time) : null,
            BodyLimit = row.Integer("body_limit", 1, 16 * 1024 * 1024) ?? defaults.BodyLimit,
        };
        row.RefuseOthers();
        return settings;
    }
}
