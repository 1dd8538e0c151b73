using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>Every A mark of the catalogue, each with what replaces it.</summary>
public static class CatalogueAssumptions
{
    /// <summary>The subject of assumptions about states.</summary>
    public const string States = "States";

    /// <summary>The subject of assumptions about the states of transfer orders.</summary>
    public const string TransferStates = "States of transfer orders";

    /// <summary>The subject of assumptions about errors.</summary>
    public const string Errors = "Errors";

    // What an effect assumes beside what its own mark says.
    private const string InText = "(assumed)";

    /// <summary>The assumptions: states, commands in the catalogue's order, errors.</summary>
    public static IReadOnlyList<Assumption> All() =>
        [.. OfStates(), .. OfTransferStates(), .. CommandCatalogue.All.SelectMany(OfCommand), .. OfErrors()];

    private static IEnumerable<Assumption> OfStates()
    {
        foreach (var state in PackageStateCatalogue.All.Append(PackageStateCatalogue.ItemNotFound))
        {
            var row =
                state == PackageStateCatalogue.ItemNotFound
                    ? Installation.Default.ItemStateOf(state.State)
                    : Installation.Default.StateOf(state.State);
            var key = row.EnumClass == State.PackageClass ? $"key: {row.Key}" : $"key: {row.Key}, enum_class: {row.EnumClass}";
            if (IsAssumed(state.IdProvenance))
            {
                yield return new(
                    States,
                    $"{row.Key}.id",
                    $"{row.Name} has the id {row.Id}",
                    "Ids differ between installations; no sample shows this one.",
                    $"states: [{{ {key}, id: {row.Id} }}]"
                );
            }

            if (IsAssumed(state.NameProvenance))
            {
                yield return new(
                    States,
                    $"{row.Key}.name",
                    $"the state is called {row.Name}",
                    "No page names it.",
                    $"states: [{{ {key}, name: {row.Name} }}]"
                );
            }

            if (IsAssumed(state.NumberProvenance))
            {
                yield return new(
                    States,
                    $"{row.Key}.enum_value",
                    $"{row.Name} has the number {row.EnumValue}",
                    "No page gives its number.",
                    $"states: [{{ {key}, enum_value: \"{row.EnumValue}\" }}]"
                );
            }
        }
    }

    private static IEnumerable<Assumption> OfTransferStates() =>
        TransferStateCatalogue
            .All.Where(state => IsAssumed(state.Provenance))
            .Select(state => new Assumption(
                TransferStates,
                $"{state.State}.enum_value",
                $"{state.Name} has the word {state.Word}",
                "No page gives its word.",
                $"states: [{{ key: {state.State}, enum_class: {State.TransferClass}, enum_value: {state.Word} }}]"
            ));

    private static IEnumerable<Assumption> OfCommand(Command command)
    {
        var title = command.Title;
        if (IsAssumed(command.CodeProvenance))
        {
            yield return new(
                title,
                "code",
                $"the code is {command.Code}",
                command.Class is { } known ? $"Known is the class {known}, not the code." : Knowledge.Silent(command.Page, "its code"),
                $"commands: {{ {command.Code}: {{ code: YOUR_CODE }} }}"
            );
        }

        foreach (var pair in command.Pairs.Where(pair => IsAssumed(pair.Provenance)))
        {
            yield return new(
                title,
                $"pairs.{pair.From}.{pair.To}",
                $"it runs from {StateNames.Of(command, pair.From)} {(pair.From == pair.To ? "" : $"to {StateNames.Of(command, pair.To)}")}".TrimEnd(),
                Knowledge.Silent(command.Page, "so"),
                $"commands: {{ {command.Code}: {{ pairs: {{ remove: [[{pair.From}, {pair.To}]] }} }} }}"
            );
        }

        foreach (var field in command.DeclaredFields)
        {
            if (IsAssumed(field.Provenance))
            {
                yield return new(
                    title,
                    $"parameters.{field.Name}",
                    $"the key is {field.Name}",
                    Knowledge.Silent(command.Page, "the key"),
                    $"commands: {{ {command.Code}: {{ parameters: {{ {field.Name}: your_key }} }} }}"
                );
            }

            if (IsAssumed(field.RequiredProvenance))
            {
                yield return new(
                    title,
                    $"parameters.{field.Name}.required",
                    $"{field.Name} is {(field.Required ? "required" : "optional")}",
                    Knowledge.Silent(command.Page, "whether it has to be there")
                );
            }
        }

        foreach (
            var (prerequisite, index) in command
                .Prerequisites.Select((one, index) => (one, index))
                .Where(one => IsAssumed(one.one.Provenance) || IsAssumed(one.one.Text))
        )
        {
            yield return new(title, $"prerequisites.{index + 1}", prerequisite.Text, Knowledge.Silent(command.Page, "so"));
        }

        if (IsAssumed(command.SuccessProvenance))
        {
            yield return new(
                title,
                "success",
                $"it answers {(command.Success == Success.Package ? "200 with the package" : "204, empty")}",
                Knowledge.Silent(command.Page, "what it answers"),
                SuccessOf(command)
            );
        }

        foreach (
            var effects in command
                .Does.Where(effect => IsAssumed(effect.Provenance) || IsAssumed(effect.Text))
                .GroupBy(effect => effect.Subject)
        )
        {
            foreach (var (number, effect) in effects.Index())
            {
                var id = $"effects.{effect.Subject.Replace(' ', '_')}{(number == 0 ? "" : $".{number + 1}")}";
                yield return new(
                    title,
                    id,
                    $"{effect.Subject}: {effect.Text}",
                    Knowledge.Silent(command.Page, IsAssumed(effect.Provenance) ? "so" : "what is marked as assumed")
                );
            }
        }

        foreach (var flag in command.Honours.Where(flag => IsAssumed(flag.Provenance)))
        {
            yield return new(
                title,
                $"flags.{flag.Flag}",
                $"it honours {flag.Flag}",
                $"The list of flags ({Pages.CommandParameters.Id}) does not name this command for it."
            );
        }
    }

    private static IEnumerable<Assumption> OfErrors() =>
        Refusals
            .All.Where(error => IsAssumed(error.Provenance))
            .Select(error => new Assumption(
                Errors,
                $"{error.Status}.{string.Join('_', error.Sentence.Split([' ', '.', ':', '"', '…', '-'], StringSplitOptions.RemoveEmptyEntries).Take(3)).ToLowerInvariant()}",
                $"the sentence is “{error.Sentence}”",
                "No page shows such an answer."
            ));

    // An installation's transition says what it answers; the other answer than the default's.
    private static string SuccessOf(Command command)
    {
        var pair = command.Pairs[0];
        return $"transitions: [{{ command: {command.Code}, from: {pair.From}, to: {pair.To}, success: {(command.Success == Success.Package ? "none" : "package")} }}]";
    }

    private static bool IsAssumed(Provenance provenance) => provenance.Mark == Domain.Mark.Assumed;

    private static bool IsAssumed(string text) =>
        text.Contains(InText, StringComparison.Ordinal) || text.Contains("is assumed)", StringComparison.Ordinal);
}
