using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>
/// The contract as a document: states, commands, parameters, errors, effects, each with its mark and page. Derived from the catalogue and
/// the installation.
/// </summary>
internal static class ContractDocument
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, Installation installation)
    {
        writer.WriteStartObject();
        writer.WriteString("installation", installation.Name);
        Array(
            writer,
            "states",
            PackageStateCatalogue.All.Append(PackageStateCatalogue.ItemNotFound),
            state => WriteState(writer, state, installation)
        );
        Array(writer, "transfer_states", TransferStateCatalogue.All, state => WriteState(writer, state, installation.StateOf(state.State)));
        Array(
            writer,
            "order_statuses",
            OrderStatusCatalogue.All,
            status =>
            {
                writer.WriteNumber("number", (int)status.Status);
                writer.WriteString("name", status.Name);
                WriteProvenance(writer, "provenance", status.Provenance);
            }
        );
        Array(writer, "commands", installation.Commands, command => WriteCommand(writer, command, installation));
        Array(writer, "errors", Refusals.All, error => WriteError(writer, error));
        Array(
            writer,
            "pages",
            Pages.All,
            page =>
            {
                writer.WriteString("id", page.Id);
                writer.WriteString("title", page.Title);
                Texts(writer, "addresses", page.Addresses);
            }
        );
        writer.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter writer, PackageStateDefinition state, Installation installation)
    {
        var row = state == PackageStateCatalogue.ItemNotFound ? installation.ItemStateOf(state.State) : installation.StateOf(state.State);
        writer.WriteString("key", state.State.Key);
        writer.WriteNumber("id", row.Id);
        writer.WriteString("name", row.Name);
        writer.WriteString("enum_class", row.EnumClass);
        writer.WriteString("enum_value", row.EnumValue);
        writer.WriteStartObject("provenance");
        WriteProvenance(writer, "id", state.IdProvenance);
        WriteProvenance(writer, "name", state.NameProvenance);
        WriteProvenance(writer, "enum_value", state.NumberProvenance);
        writer.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter writer, TransferStateDefinition state, State row)
    {
        writer.WriteString("key", state.State.Key);
        writer.WriteNumber("id", row.Id);
        writer.WriteString("name", row.Name);
        writer.WriteString("enum_class", row.EnumClass);
        writer.WriteString("enum_value", row.EnumValue);
        WriteProvenance(writer, "provenance", state.Provenance);
    }

    private static void WriteCommand(Utf8JsonWriter writer, InstalledCommand installed, Installation installation)
    {
        var command = installed.Definition;
        writer.WriteNumber("number", command.Number);
        writer.WriteString("subject", command.Subject == CommandSubject.Transfer ? "transfer" : "package");
        writer.WriteString("code", installed.Code);
        writer.WriteString("title", command.Title);
        writer.WriteString("class", command.Class);
        writer.WriteString("page", command.Page.Id);
        writer.WriteBoolean("known", installed.IsKnown);
        writer.WriteStartObject("provenance");
        WriteProvenance(writer, "code", command.CodeProvenance);
        if (command.ClassProvenance is { } known)
            WriteProvenance(writer, "class", known);
        writer.WriteEndObject();
        Array(writer, "pairs", installed.Pairs, pair => WritePair(writer, pair, installed, installation));
        writer.WriteString("parameter_place", command.ParameterPlace == ParameterPlace.TopLevel ? "top_level" : "input_parameters");
        Array(
            writer,
            "parameters",
            command.DeclaredFields,
            field =>
            {
                writer.WriteString("name", installed.NameOf(field.Name));
                writer.WriteString("type", field.Type);
                writer.WriteString("description", field.Description);
                writer.WriteBoolean("required", field.Required);
                writer.WriteStartObject("provenance");
                WriteProvenance(writer, "name", field.Provenance);
                WriteProvenance(writer, "required", field.RequiredProvenance);
                writer.WriteEndObject();
            }
        );
        Array(
            writer,
            "prerequisites",
            command.Prerequisites,
            prerequisite =>
            {
                writer.WriteString("text", prerequisite.Text);
                WriteProvenance(writer, "provenance", prerequisite.Provenance);
            }
        );
        Array(
            writer,
            "effects",
            command.Does,
            effect =>
            {
                writer.WriteString("subject", effect.Subject);
                writer.WriteString("text", effect.Text);
                WriteProvenance(writer, "provenance", effect.Provenance);
            }
        );
        writer.WriteStartObject("success");
        writer.WriteNumber("status", command.Success == Success.Package ? 200 : 204);
        writer.WriteString("body", command.Success == Success.Package ? "package" : "none");
        WriteProvenance(writer, "provenance", command.SuccessProvenance);
        if (command.SuccessBodyProvenance is { } body)
            WriteProvenance(writer, "body_provenance", body);
        writer.WriteEndObject();
        Array(
            writer,
            "flags",
            command.Honours,
            flag =>
            {
                writer.WriteString("flag", flag.Flag);
                WriteProvenance(writer, "provenance", flag.Provenance);
            }
        );
    }

    private static void WritePair(Utf8JsonWriter writer, Pair pair, InstalledCommand command, Installation installation)
    {
        var transition = installation.Transitions.FirstOrDefault(known =>
            known.Command == command && known.Source.Key == pair.From && known.Destination.Key == pair.To
        );
        writer.WriteString("from", pair.From);
        writer.WriteString("to", pair.To);
        if (transition is null)
            writer.WriteNull("transition");
        else
            writer.WriteNumber("transition", transition.Id);
        writer.WriteString("slug", transition?.Slug);
        WriteProvenance(writer, "provenance", pair.Provenance);
    }

    private static void WriteError(Utf8JsonWriter writer, RefusalDefinition error)
    {
        writer.WriteNumber("status", error.Status);
        writer.WriteString("error_code", error.Code);
        writer.WriteString("sentence", error.Sentence);
        WriteProvenance(writer, "provenance", error.Provenance);
    }

    private static void WriteProvenance(Utf8JsonWriter writer, string key, Provenance provenance)
    {
        writer.WriteStartObject(key);
        writer.WriteString("mark", provenance.Mark.ToString().ToLowerInvariant());
        writer.WriteString("page", provenance.Page?.Id);
        writer.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter writer, string key, IEnumerable<T> rows, Action<T> write)
    {
        writer.WriteStartArray(key);
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            write(row);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string key, IEnumerable<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
