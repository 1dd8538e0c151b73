using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>What lines of snapshots have beside the fields of other documents.</summary>
internal static class SnapshotFields
{
    // No life counts as far; what counts on from here never overflows.
    private const long MostCounted = 1_000_000_000_000_000;

    /// <summary>A required whole number, from 0 to what a life can count unless it is signed.</summary>
    public static long Count(this DocumentObject line, string key, bool signed = false)
    {
        if (
            line.TryGet(key, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var count)
            && (signed || count is >= 0 and <= MostCounted)
        )
        {
            return count;
        }

        line.Wrong(key, signed ? "required: expected an integer" : "required: expected an integer from 0 to 1000000000000000");
        return 0;
    }
}
