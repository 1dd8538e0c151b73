namespace OmsSimulator.Kernel;

/// <summary>The sandbox ended while something was still to be done in it: it was dropped, reset or restored.</summary>
internal sealed class SandboxEndedException() : Exception("The sandbox was dropped, reset or restored while this request ran.");

/// <summary>The store keeps nothing at the moment; what was decided is taken back, and can be tried again.</summary>
internal sealed class StoreUnavailableException(Exception? why = null)
    : Exception("The store of this simulator keeps nothing at the moment; nothing has changed.", why);

/// <summary>What the store has of a sandbox cannot be read; the others go on.</summary>
/// <param name="sentence">What is wrong, and where.</param>
/// <param name="why">What was found.</param>
internal sealed class SandboxDamagedException(string sentence, Exception? why = null) : Exception(sentence, why);

/// <summary>Whoever has the sandbox cannot be reached now; it is taken up elsewhere, and the request can be tried again.</summary>
internal sealed class SandboxAwayException()
    : Exception("The replica that has this sandbox does not answer now; another one takes it up. Nothing has changed.");

/// <summary>
/// The store does not tell whether it keeps what was decided, and there is no true answer: whoever waits gets none.
/// </summary>
internal sealed class OutcomeUnknownException(Exception? why = null)
    : Exception("The store of this simulator does not tell whether it keeps what was decided.", why);
