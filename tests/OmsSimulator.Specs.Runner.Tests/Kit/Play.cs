using Reqnroll;

namespace OmsSimulator.Specs.Runner.Tests;

/// <summary>Plays features from texts, with the bindings that a test names.</summary>
internal static class Play
{
    /// <summary>The scenarios of a feature.</summary>
    public static IReadOnlyList<Scenario> Read(string feature)
    {
        using var reader = new StringReader(feature);
        return FeatureFile.Parse("kit/Sample.feature", reader);
    }

    /// <summary>Runs the first scenario: what failed, if anything, and what was written.</summary>
    public static async Task<(Exception? Error, string Output)> Run(string feature, params Type[] bindings) => await Run(Read(feature)[0], bindings);

    /// <summary>Runs a scenario.</summary>
    public static async Task<(Exception? Error, string Output)> Run(Scenario scenario, params Type[] bindings)
    {
        var run = new ScenarioRun(scenario, new Bindings(bindings));
        try
        {
            await run.Run();
            return (null, run.Output);
        }
        catch (Exception problem)
        {
            return (problem, run.Output);
        }
    }

    /// <summary>Runs one step.</summary>
    public static Task<(Exception? Error, string Output)> Step(string step, params Type[] bindings) => Run($"Feature: F\n\n  Scenario: S\n    {step}\n", bindings);
}

/// <summary>What bindings did, for a test to look at; each scenario has its own, and writes it out.</summary>
public sealed class Diary(IReqnrollOutputHelper output)
{
    /// <summary>Notes something.</summary>
    public void Note(object? what) => output.WriteLine($"<{what}>");
}
