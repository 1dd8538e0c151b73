using OmsSimulator.Domain;

namespace OmsSimulator.Faults;

/// <summary>
/// A fault that is defined in a sandbox, and how often it matched and fired. Guarded by the lock of its <see cref="FaultList"/>.
/// </summary>
/// <param name="id">Its id, counted up from 1.</param>
/// <param name="definition">What goes wrong.</param>
/// <param name="randomSeed">What its chances are made of: the sandbox's random seed.</param>
internal sealed class Fault(int id, FaultDefinition definition, int randomSeed)
{
    private const ulong Purpose = 0x6661756C74;

    /// <summary>Its id.</summary>
    public int Id => id;

    /// <summary>What goes wrong.</summary>
    public FaultDefinition Definition => definition;

    /// <summary>What happens when it fires.</summary>
    public FaultEffect Then => definition.Then;

    /// <summary>How many calls matched.</summary>
    public long Matched { get; private set; }

    /// <summary>How often it fired.</summary>
    public long Fired { get; private set; }

    /// <summary>Counts a matching call; whether it fires, unless another one did already.</summary>
    internal bool Matches(bool mayFire)
    {
        Matched++;
        if (!mayFire || Matched < (definition.Nth ?? 1) || Fired >= definition.Most)
            return false;
        if (definition.Probability is { } probability && SeededRandom.Fraction(randomSeed, Purpose + (ulong)id, Matched) >= probability)
            return false;
        Fired++;
        return true;
    }
}
