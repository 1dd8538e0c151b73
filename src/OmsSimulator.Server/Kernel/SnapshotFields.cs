using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>What lines of snapshots have beside the fields of other documents.</summary>
public static class SnapshotFields
{
    /// <summary>A required whole number, from 0 unless it is signed.</summary>
    public static long Count(this DocumentObject line, string key, bool signed = false)
    {
        if (
            line.Value(key, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var count)
            && (signed || count >= 0)
        )
        {
            return count;
        }

        line.Wrong(key, signed ? "required: expected an integer" : "required: expected an integer from 0");
        return 0;
    }
}
