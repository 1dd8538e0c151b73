using System.Buffers;
using OmsSimulator.Domain;

namespace OmsSimulator.Documents;

/// <summary>
/// Arrays that are used again. The runtime's pool keeps large ones by the dozen, and some for each thread; of those this one keeps few, so
/// that what has come once does not fill a small heap for ever.
/// </summary>
internal static class BytePool
{
    /// <summary>What is larger stands among the large objects of the runtime, which it collects seldom.</summary>
    public const int Small = 64 * 1024;

    private const int Largest = 16 * 1024 * 1024;
    private const int KeptOfASize = 2;
    private static readonly ArrayPool<byte> Large = ArrayPool<byte>.Create(Largest, KeptOfASize);

    /// <summary>An array of at least so many bytes.</summary>
    public static byte[] Rent(int bytes) =>
        bytes <= Small ? ArrayPool<byte>.Shared.Rent(bytes) : LargeBytes.Make(bytes, static length => Large.Rent(length));

    /// <summary>Gives one back.</summary>
    public static void Return(byte[] array) => (array.Length <= Small ? ArrayPool<byte>.Shared : Large).Return(array);
}
