using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace OmsSimulator.Domain;

/// <summary>
/// Writes an installation as a document that makes the same one again: every state, every transition, what differs about commands, every
/// setting.
/// </summary>
public static class InstallationText
{
    private const int DeepestDocument = 2 * 64;

    /// <summary>Reads one that was written.</summary>
    internal static JsonDocument Parse(string text) => JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestDocument });

    /// <summary>It as text.</summary>
    public static string Of(Installation installation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
            Write(writer, installation);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, Installation installation)
    {
        writer.WriteStartObject();
        writer.WriteString("name", installation.Name);
        writer.WriteStartArray("replace");
        writer.WriteStringValue("states");
        writer.WriteStringValue("transitions");
        writer.WriteEndArray();
        writer.WriteStartArray("states");
        foreach (var state in installation.States)
            WriteState(writer, state);
        writer.WriteEndArray();
        WriteUnknownStates(writer, installation);
        writer.WriteStartArray("transitions");
        foreach (var transition in installation.Transitions)
            WriteTransition(writer, transition);
        writer.WriteEndArray();
        writer.WriteStartObject("commands");
        foreach (var command in installation.Commands)
            CommandText.Write(writer, command);
        writer.WriteEndObject();
        WriteSettings(writer, installation.Settings);
        writer.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter writer, State state)
    {
        writer.WriteStartObject();
        writer.WriteString("key", state.Key);
        writer.WriteNumber("id", state.Id);
        writer.WriteString("name", state.Name);
        writer.WriteString("enum_class", state.EnumClass);
        writer.WriteString("enum_value", state.EnumValue);
        writer.WriteNumber("content_type", state.ShownContentType);
        if (RowDocument.KindOf(state) is { } kind)
            writer.WriteString("kind", kind);
        WriteRaw(writer, "config", state.Members.Config);
        WriteMembers(writer, state.Members);
        if (!IsKnown(state))
            writer.WriteBoolean("custom", true);
        if (state.IsCaptured)
            writer.WriteBoolean("captured", true);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, RowMembers members)
    {
        if (members.CreatedDate is { } created)
            writer.WriteString("created_date", Timestamps.Format(created));
        if (members.ModifiedDate is { } modified)
            writer.WriteString("modified_date", Timestamps.Format(modified));
        WriteRaw(writer, "others", members.Others);
    }

    private static void WriteRaw(Utf8JsonWriter writer, string key, string? json)
    {
        if (json is null)
            return;
        writer.WritePropertyName(key);
        writer.WriteRawValue(json);
    }

    // States whose number nobody said, and how to say it: read again they are the same.
    private static void WriteUnknownStates(Utf8JsonWriter writer, Installation installation)
    {
        var unknown = installation.States.Where(state => state.IsNumberUnknown).ToArray();
        if (unknown.Length == 0)
            return;
        writer.WriteStartArray("unknown_states");
        foreach (var state in unknown)
        {
            var enumClass = state.ContentType == State.TransferContentType ? $", enum_class: {State.TransferClass}" : "";
            writer.WriteStartObject();
            writer.WriteNumber("id", state.Id);
            writer.WriteString("name", state.Name);
            writer.WriteString("enum_value", state.EnumValue);
            writer.WriteString(
                "say",
                $"Seen only at the ends of transitions; {state.EnumValue} is made up. If it is a state that the simulator knows, add to \"states\": "
                    + $"{{ key: <its key in GET /__admin/contract>, id: {state.Id}{enumClass} }}; "
                    + $"if it is your own: {{ key: {state.Key}, custom: true, id: {state.Id}{enumClass}, enum_value: \"<its number>\" }}."
            );
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static bool IsKnown(State state) =>
        state.ContentType switch
        {
            State.PackageContentType => PackageStateCatalogue.All.Any(known => known.State == state.Package),
            State.PackageItemContentType => PackageStateCatalogue
                .All.Append(PackageStateCatalogue.ItemNotFound)
                .Any(known => known.State == state.Package),
            State.TransferContentType => TransferStateCatalogue.All.Any(known => known.State == state.Transfer),
            _ => true,
        };

    private static void WriteTransition(Utf8JsonWriter writer, Transition transition)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", transition.Id);
        writer.WriteString("command", transition.Command.Code);
        writer.WriteNumber("from", transition.Source.Id);
        writer.WriteNumber("to", transition.Destination.Id);
        writer.WriteString("label", transition.Label);
        writer.WriteString("slug", transition.Slug);
        writer.WriteStartArray("ui_visibility");
        foreach (var word in transition.UiVisibility)
            writer.WriteStringValue(word);
        writer.WriteEndArray();
        writer.WriteString("success", transition.Success == Success.Package ? "package" : "none");
        if (transition.Config != TransitionConfig.Default)
            CommandText.WriteConfig(writer, transition.Config, transition.Command.Definition);
        WriteRaw(writer, "translations", transition.Members.Translations);
        WriteMembers(writer, transition.Members);
        if (transition.IsCaptured)
        {
            writer.WriteString("subject", transition.Command.Definition.Subject == CommandSubject.Transfer ? "transfer" : "package");
            writer.WriteBoolean("captured", true);
        }

        writer.WriteEndObject();
    }

    private static void WriteSettings(Utf8JsonWriter writer, Settings settings)
    {
        writer.WriteStartObject("settings");
        writer.WriteString("quota_rule", settings.QuotaRule == QuotaRule.Membership ? "membership" : "hold");
        writer.WriteNumber("wrong_state_status", settings.WrongStateStatus);
        writer.WriteString("transitioned_event", settings.TransitionedEvent);
        writer.WriteString("repack_without_location", settings.RepackWithoutLocation == RepackWithoutLocation.Keep ? "keep" : "refuse");
        writer.WriteString("replan_every", XmlConvert.ToString(settings.ReplanEvery));
        if (settings.TokenLifetime is { } lifetime)
            writer.WriteString("token_lifetime", XmlConvert.ToString(lifetime));
        else
            writer.WriteNull("token_lifetime");
        if (settings.RateLimit is { } rate)
        {
            writer.WriteStartObject("rate_limit");
            writer.WriteNumber("requests", rate.Requests);
            writer.WriteString("per", XmlConvert.ToString(rate.Per));
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("rate_limit");
        }

        writer.WriteNumber("body_limit", settings.BodyLimit);
        writer.WriteEndObject();
    }
}
