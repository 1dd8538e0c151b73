using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>What became of a command that was sent.</summary>
/// <param name="Decision">The decision; none: there is no such package.</param>
/// <param name="Answer">What is answered, where the transition answers something.</param>
internal readonly record struct SentCommand(Decision? Decision, PackageAnswer? Answer)
{
    /// <summary>The package of the path, or of the transfer that it names.</summary>
    public int PackageId { get; init; }

    /// <summary>The state before of what the path names, by its key.</summary>
    public string? Before { get; init; }

    /// <summary>Its state after.</summary>
    public string? After { get; init; }

    /// <summary>What happened.</summary>
    public FactRange Facts { get; init; }

    /// <summary>Whether it has to wait for its turn; else it was decided.</summary>
    internal bool Waits { get; init; }
}
