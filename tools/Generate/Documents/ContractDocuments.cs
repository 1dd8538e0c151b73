using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>
/// The documents of the contract, all derived: from the catalogue, the default installation, the features, and exchanges with a running
/// simulator.
/// </summary>
public static class ContractDocuments
{
    /// <summary>Where they stand.</summary>
    public const string Folder = "docs/contract";

    /// <summary>The files.</summary>
    public static IEnumerable<GeneratedFile> All(string repository) => Write(repository).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<GeneratedFile>> Write(string repository)
    {
        var installation = Installation.Default;
        var scenarios = FeatureFolder.Read(repository);
        await using var laboratory = await Laboratory.Start();
        var files = new List<GeneratedFile>
        {
            Of(IndexPage.Path, IndexPage.Write(installation)),
            Of(LifecyclePage.Path, LifecyclePage.Write(installation)),
            Of(DiagramPage.Path, await DiagramPage.Write(laboratory)),
            Of(AssumptionsPage.Path, AssumptionsPage.Write()),
            Of(MarksPage.Path, MarksPage.Write(scenarios, FeatureFolder.CountStepDefinitions(repository))),
        };
        foreach (var command in installation.Commands)
        {
            var exchanges = await CommandExchanges.Make(laboratory, command);
            var features = scenarios
                .Where(scenario => scenario.Runs.Any(run => run.Tags.Contains($"command:{command.Code}")))
                .Select(scenario => scenario.File)
                .Distinct();
            files.Add(Of(CommandPage.PathOf(command.Definition), new CommandPage(command, exchanges, features).Write()));
        }

        return files;
    }

    private static GeneratedFile Of(string path, string content) => new($"{Folder}/{path}", content);
}
