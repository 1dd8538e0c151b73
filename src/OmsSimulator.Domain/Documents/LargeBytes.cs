using System.Runtime;

namespace OmsSimulator.Domain;

/// <summary>
/// Arrays of megabytes in a small heap: where no hole of what was freed is large enough for one, the holes are made one first.
/// </summary>
public static class LargeBytes
{
    /// <summary>A copy.</summary>
    /// <exception cref="OutOfMemoryException">There is no room for it, also not then.</exception>
    public static byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = Make(bytes.Length, static length => GC.AllocateUninitializedArray<byte>(length));
        bytes.CopyTo(copy);
        return copy;
    }

    /// <summary>An array that something makes.</summary>
    /// <param name="length">How long it is at least.</param>
    /// <param name="make">Makes it; a second time where there was no room.</param>
    /// <exception cref="OutOfMemoryException">There is no room for it, also not then.</exception>
    public static byte[] Make(int length, Func<int, byte[]> make)
    {
        try
        {
            return make(length);
        }
        catch (OutOfMemoryException)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect();
            return make(length);
        }
    }
}
