namespace OmsSimulator.Domain;

/// <summary>A command that may cover a cell, before it is known whether it does.</summary>
/// <param name="Stage">The record that it is sent to.</param>
/// <param name="Command">The command.</param>
internal readonly record struct Trial(Stage Stage, ScenarioCommand Command);
