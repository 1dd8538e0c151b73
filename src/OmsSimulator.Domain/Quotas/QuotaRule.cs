using System.Globalization;
using static OmsSimulator.Domain.PackageState;

namespace OmsSimulator.Domain;

/// <summary>Which packages count against their location's quota (quota-and-planning.md).</summary>
public enum QuotaRule
{
    /// <summary>A package holds one unit or none; entering a state decides. The default.</summary>
    Hold,

    /// <summary>A recount: packages below 400 or in Cancellation Waiting.</summary>
    Membership,
}

/// <summary>The quota arithmetic.</summary>
public static class Quota
{
    private const int HoldingBelow = 400;

    /// <summary>Whether a package holds a unit after it entered <paramref name="entered"/>.</summary>
    /// <param name="rule">The installation's rule.</param>
    /// <param name="entered">The state it entered.</param>
    /// <param name="enumValue">That state's number in the installation.</param>
    /// <param name="held">Whether it held a unit before.</param>
    public static bool Holds(QuotaRule rule, PackageState entered, string enumValue, bool held)
    {
        // Documented: CAP, the cancellation_waiting bullet.
        if (entered == CancellationWaiting)
            return true;

        // Documented: CAP, for Waiting and Preparing; the numbers of the others are assumed.
        if (int.TryParse(enumValue, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < HoldingBelow)
            return true;

        if (rule == QuotaRule.Membership)
            return false;

        // Documented: CAP, for Packed and Packaging Canceled. Assumed: the others, whose location no longer has the work.
        if (
            entered == Packed
            || entered == PackedForRefund
            || entered == PackagingCanceled
            || entered == OutOfStock
            || entered == NeedsRescheduling
        )
        {
            return false;
        }

        return held;
    }
}
