namespace OmsSimulator.Kernel;

/// <summary>Facts that followed from one request, by their place in the sandbox's list: cheaper to keep than the facts' text.</summary>
/// <param name="First">The place of the first.</param>
/// <param name="Count">How many.</param>
internal readonly record struct FactRange(int First, int Count);
