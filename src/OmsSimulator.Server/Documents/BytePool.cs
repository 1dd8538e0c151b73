using System.Buffers;
using System.Runtime;

namespace OmsSimulator.Documents;

/// <summary>
/// Arrays that are used again. The runtime's pool keeps large ones by the dozen, and some for each thread; of those this one keeps few, so
/// that what has come once does not fill a small heap for ever.
/// </summary>
internal static class BytePool
{
    private const int Small = 64 * 1024;
    private const int Largest = 16 * 1024 * 1024;
    private const int KeptOfASize = 2;
    private static readonly ArrayPool<byte> Large = ArrayPool<byte>.Create(Largest, KeptOfASize);

    /// <summary>An array of at least so many bytes.</summary>
    public static byte[] Rent(int bytes) => bytes <= Small ? ArrayPool<byte>.Shared.Rent(bytes) : RentLarge(bytes);

    /// <summary>Gives one back.</summary>
    public static void Return(byte[] array) => (array.Length <= Small ? ArrayPool<byte>.Shared : Large).Return(array);

    // Where no hole of what was freed is large enough, they are made one first.
    private static byte[] RentLarge(int bytes)
    {
        try
        {
            return Large.Rent(bytes);
        }
        catch (OutOfMemoryException)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect();
            return Large.Rent(bytes);
        }
    }
}
