using System.Text;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate.Client;

/// <summary>The client's commands, out of the catalogue: a record per command with its parameters, and the codes as constants.</summary>
public static class ClientCommands
{
    /// <summary>Where they stand.</summary>
    public const string Folder = "src/OmsSimulator.Client/Commands";

    private const string Head =
        "// Derived from src/OmsSimulator.Domain/Commands: dotnet run --project tools/Generate\nnamespace OmsSimulator.Client.Commands;\n\n";

    /// <summary>The files.</summary>
    public static IEnumerable<GeneratedFile> All() =>
        CommandCatalogue
            .All.Select(command => new GeneratedFile($"{Folder}/{NameOf(command.Code)}.cs", Write(command)))
            .Append(new($"{Folder}/CommandCodes.cs", WriteCodes()));

    private static string Write(Command command)
    {
        var parameters = command.Fields.Select(static field => CommandParameter.Of(field)).ToArray();
        var usings = parameters.Length > 0 ? "using System.Text.Json.Nodes;\n\n" : "";
        var text = new StringBuilder(Head.Replace("namespace", $"{usings}namespace", StringComparison.Ordinal));
        text.Append($"/// <summary>{Xml(command.Title)}, sent to a {SubjectOf(command)}.</summary>\n");
        text.Append($"public sealed record {NameOf(command.Code)} : OmsCommand\n{{\n");
        text.Append($"    /// <inheritdoc/>\n    public override string Code => CommandCodes.{NameOf(command.Code)};\n");
        foreach (var parameter in parameters)
            text.Append($"\n{parameter.Property}");
        if (parameters is [{ IsRequired: true } only])
        {
            text.Append($"\n    private protected override void Write(JsonObject parameters) =>\n        {only.Writes}\n");
        }
        else if (parameters.Length > 0)
        {
            text.Append("\n    private protected override void Write(JsonObject parameters)\n    {\n");
            foreach (var parameter in parameters)
                text.Append($"        {parameter.Writes}\n");
            text.Append("    }\n");
        }

        foreach (var element in parameters.Select(static parameter => parameter.Element).OfType<string>())
            text.Append($"\n{element}");
        return text.Append("}\n").ToString();
    }

    private static string WriteCodes()
    {
        var text = new StringBuilder(Head);
        text.Append("/// <summary>The codes of the catalogue. An installation may call its commands otherwise.</summary>\n");
        text.Append("public static class CommandCodes\n{\n");
        text.AppendJoin(
            '\n',
            CommandCatalogue.All.Select(static command =>
                $"    /// <summary>{Xml(command.Title)}, sent to a {SubjectOf(command)}.</summary>\n"
                + $"    public const string {NameOf(command.Code)} = \"{command.Code}\";\n"
            )
        );
        return text.Append("}\n").ToString();
    }

    /// <summary>A wire's name as C# spells one.</summary>
    internal static string NameOf(string name) =>
        string.Concat(
            name.Split('_', StringSplitOptions.RemoveEmptyEntries)
                .Select(static word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant())
        );

    /// <summary>A text in a documentation comment.</summary>
    internal static string Xml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).TrimEnd('.');

    private static string SubjectOf(Command command) => command.Subject == CommandSubject.Package ? "package" : "transfer order";
}
