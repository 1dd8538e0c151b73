namespace OmsSimulator.Generate;

/// <summary>A scenario as a feature says it: a plain one, or an outline with all of its examples.</summary>
/// <param name="File">The feature file's path in the repository.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Runs">One per example row; a plain scenario has one.</param>
public sealed record FeatureScenario(string File, int Line, string Name, IReadOnlyList<ScenarioRun> Runs);

/// <summary>One run of a scenario.</summary>
/// <param name="Tags">The tags of its feature, its scenario and its examples, without the @.</param>
/// <param name="Text">Its name, steps, tables and doc strings with the example's values, the background's among them.</param>
/// <param name="Steps">How many steps it has, the background's among them.</param>
public sealed record ScenarioRun(IReadOnlySet<string> Tags, string Text, int Steps);
