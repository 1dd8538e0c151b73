using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Reads an installation document (installation.md): strictly, all problems at once. A document may also be nothing but what was captured.</summary>
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

    /// <summary>
    /// Reads a document, and answers the text that is kept of it, from which the same installation can be read again; none where it has problems. Of what
    /// was captured only what is used is kept: a browser's file is large, and has tokens in it.
    /// </summary>
    public static string? Keep(JsonElement document, Place place, Problems problems) =>
        Read(document, place, problems) is { } installation ? Kept(document, installation) : null;

    /// <summary>The text that is kept of a document that was found good.</summary>
    internal static string Kept(JsonElement document, Installation installation) =>
        CapturedAnswers.Is(document)
        || (
            document.ValueKind == JsonValueKind.Object
            && document.TryGetProperty("captured", out var captured)
            && captured.ValueKind != JsonValueKind.Null
        )
            ? InstallationText.Of(installation)
            : document.GetRawText();

    /// <summary>What can be made of a document, also where it has problems, for whoever looks for more of them.</summary>
    internal static Installation Build(JsonElement document, Place place, Problems problems)
    {
        var rows = new InstallationRows(place);
        if (CapturedAnswers.Is(document))
            CapturedInstallation.Read(document, place, rows, problems);
        else
            ReadMembers(new DocumentObject(document, place, problems), rows);
        return InstallationBuilder.Build(rows, problems);
    }

    private static void ReadMembers(DocumentObject reader, InstallationRows rows)
    {
        var unknown = reader.Objects("unknown_states").Select(ReadUnknownState).ToHashSet();
        rows.States.AddRange(reader.Objects("states").Select(row => RowDocument.ReadState(row, unknown)));
        if (reader.TryGet("captured", out var captured))
            CapturedInstallation.Read(captured, reader.Place.At("captured"), rows, reader.Problems);
        rows.Name = reader.Text("name", 100) ?? rows.Name;
        ReadReplace(reader, rows);
        rows.Transitions.AddRange(reader.Objects("transitions").Select(RowDocument.ReadTransition));
        if (reader.Object("commands") is { } commands)
        {
            rows.Commands.AddRange(
                commands
                    .Members()
                    .Select(member =>
                        RowDocument.ReadCommand(member.Key, new DocumentObject(member.Element, member.Place, reader.Problems))
                    )
            );
        }

        if (reader.Object("settings") is { } settings)
            rows.Settings = SettingsDocument.Read(settings);
        reader.RefuseOthers();
    }

    // What the simulator wrote about states whose number nobody said; what it says of them is for people.
    private static int ReadUnknownState(DocumentObject row) => row.RequiredInteger("id");

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
}
