namespace OmsSimulator.Kernel;

/// <summary>A sandbox in a list of all: one that is there, or one that a store keeps until somebody asks for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Present">The one that is there.</param>
/// <param name="Kept">The one that is kept, where none is there.</param>
internal readonly record struct ListedSandbox(string Name, Sandbox? Present, KeptSandbox? Kept);
