using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>
/// Every D mark of the catalogue. A command's is stated by a scenario tagged <c>@command:CODE</c>, <c>@states:aspect</c> and
/// <c>@documented:PAGE</c> that speaks of the states, the key or the flag; its code and class by any of its scenarios. A state's or an
/// error's is stated by a scenario of its page, in any feature, that shows the name or the sentence.
/// </summary>
public static class DocumentedMarks
{
    /// <summary>The subject of the marks of states.</summary>
    public const string States = "States";

    /// <summary>The subject of the marks of the states of transfer orders.</summary>
    public const string TransferStates = "States of transfer orders";

    /// <summary>The subject of the marks of order statuses.</summary>
    public const string OrderStatuses = "Statuses of orders and order items";

    /// <summary>The subject of the marks of errors.</summary>
    public const string Errors = "Errors";

    /// <summary>The marks, command by command, then states and errors.</summary>
    public static IReadOnlyList<DocumentedMark> All() =>
        [.. CommandCatalogue.All.SelectMany(OfCommand), .. OfStates(), .. OfTransferStates(), .. OfOrderStatuses(), .. OfErrors()];

    private static IEnumerable<DocumentedMark> OfCommand(Command command)
    {
        foreach (var page in Page(command.CodeProvenance))
            yield return new(command.Title, "code", command.Code, page, run => Is(run, command));
        foreach (var page in Page(command.ClassProvenance))
            yield return new(command.Title, "class", command.Class!, page, run => Is(run, command));
        foreach (var pair in command.Pairs)
        {
            var (from, to) = (StateNames.Of(command, pair.From), StateNames.Of(command, pair.To));
            foreach (var page in Page(pair.Provenance))
                yield return Of(command, "pairs", $"{from} → {to}", page, run => SpokenStates.In(run.Text).IsSupersetOf([from, to]));
        }

        foreach (var field in command.Fields)
        {
            bool Speaks(ScenarioRun run) => run.Text.Contains(field.Name, StringComparison.Ordinal);
            foreach (var page in Page(field.Provenance))
                yield return Of(command, "fields", $"{field.Name}: the key", page, Speaks);
            foreach (var page in Page(field.RequiredProvenance))
                yield return Of(command, "fields", $"{field.Name}: {(field.Required ? "required" : "optional")}", page, Speaks);
        }

        foreach (var page in Page(command.SuccessProvenance))
        {
            yield return Of(
                command,
                "success",
                command.Success == Success.Package ? "200 with the package" : "204, empty",
                page,
                run =>
                    run.Text.Contains(
                        command.Success == Success.Package ? "the response is 200" : "the response is 204",
                        StringComparison.Ordinal
                    )
            );
        }

        foreach (var prerequisite in command.Prerequisites)
        {
            foreach (var page in Page(prerequisite.Provenance))
                yield return Of(command, "prerequisites", prerequisite.Text, page, _ => true);
        }

        foreach (var effect in command.Does)
        {
            foreach (var page in Page(effect.Provenance))
                yield return Of(command, "effects", $"{effect.Subject}: {effect.Text}", page, _ => true);
        }

        foreach (var flag in command.Honours)
        {
            foreach (var page in Page(flag.Provenance))
                yield return Of(command, "flags", flag.Flag, page, run => run.Text.Contains(flag.Flag, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<DocumentedMark> OfStates()
    {
        foreach (var state in PackageStateCatalogue.All.Append(PackageStateCatalogue.ItemNotFound))
        {
            foreach (var page in Page(state.IdProvenance))
                yield return Of("states", $"{state.Name}: id {state.Id}", page);
            foreach (var page in Page(state.NameProvenance))
                yield return Of("states", $"{state.Name}: name and meaning", page);
            foreach (var page in Page(state.NumberProvenance))
                yield return Of("states", $"{state.Name}: number {state.EnumValue}", page);

            DocumentedMark Of(string aspect, string what, Page page) =>
                new(States, aspect, what, page, run => IsOf(run, page) && SpokenStates.In(run.Text).Contains(state.Name));
        }
    }

    private static IEnumerable<DocumentedMark> OfTransferStates() =>
        from state in TransferStateCatalogue.All
        from page in Page(state.Provenance)
        select new DocumentedMark(
            TransferStates,
            "states",
            $"{state.Name}: {state.Word}",
            page,
            run => IsOf(run, page) && SpokenSentence.Is(State.TransferClass, run.Text) && SpokenSentence.Is(state.Word, run.Text)
        );

    private static IEnumerable<DocumentedMark> OfOrderStatuses() =>
        from status in OrderStatusCatalogue.All
        from page in Page(status.Provenance)
        select new DocumentedMark(
            OrderStatuses,
            "states",
            $"{(int)status.Status} {status.Name}",
            page,
            run => IsOf(run, page) && SpokenSentence.Is(status.Name, run.Text)
        );

    private static IEnumerable<DocumentedMark> OfErrors() =>
        from error in Refusals.All
        from page in Page(error.Provenance)
        select new DocumentedMark(
            Errors,
            "errors",
            $"{error.Status} {error.Sentence}",
            page,
            run => IsOf(run, page) && SpokenSentence.Is(error, run.Text)
        );

    private static DocumentedMark Of(Command command, string aspect, string what, Page page, Func<ScenarioRun, bool> speaks) =>
        new(
            command.Title,
            aspect,
            what,
            page,
            run => Is(run, command) && run.Tags.Contains($"states:{aspect}") && IsOf(run, page) && speaks(run)
        );

    private static bool Is(ScenarioRun run, Command command) => run.Tags.Contains($"command:{command.Code}");

    private static bool IsOf(ScenarioRun run, Page page) => run.Tags.Contains($"documented:{page.Id}");

    private static IEnumerable<Page> Page(Provenance? provenance) =>
        provenance is { Mark: Domain.Mark.Documented, Page: { } page } ? [page] : [];
}
