namespace OmsSimulator.Kernel;

/// <summary>The sandbox ended while something was still to be done in it: it was dropped, reset or restored.</summary>
internal sealed class SandboxEndedException() : Exception("The sandbox was dropped, reset or restored while this request ran.");

/// <summary>The store keeps nothing at the moment; what was decided is taken back, and can be tried again.</summary>
internal sealed class StoreUnavailableException()
    : Exception("The store of this simulator keeps nothing at the moment; nothing has changed.");
