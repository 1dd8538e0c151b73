namespace OmsSimulator.Domain.Tests;

/// <summary>Installations made of choices: commands that connect states which no page connects.</summary>
internal static class RandomInstallation
{
    private static readonly string[] States = [.. PackageStateCatalogue.All.Select(definition => definition.State.Key)];

    public static string Document(Tape tape)
    {
        var commands = CommandCatalogue.Packages.Where(_ => tape.Chance(3)).Select(command => $$"""
            "{{command.Code}}": { "pairs": { "add": [{{string.Join(',', Enumerable.Range(0, 1 + tape.Choose(2)).Select(_ => Pair(tape, command)))}}] } }
            """);
        return $$"""{ "settings": { "quota_rule": "{{tape.Of("hold", "membership")}}" }, "commands": { {{string.Join(',', commands)}} } }""";
    }

    // Sources are the customer's own; for destinations commands keep those they know, so that effects mean something.
    private static string Pair(Tape tape, Command command) => $"[\"{tape.Of(States)}\",\"{(tape.Chance(3) ? tape.Of(States) : tape.Of(command.Pairs).To)}\"]";
}
