namespace OmsSimulator.Documents;

/// <summary>So many bytes of the pool, given back when this is disposed.</summary>
/// <param name="length">How many.</param>
internal sealed class RentedBytes(int length) : IDisposable
{
    private byte[]? array = BytePool.Rent(length);

    /// <summary>The bytes.</summary>
    public Memory<byte> Memory => array.AsMemory(0, length);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref array, null) is { } rented)
            BytePool.Return(rented);
    }
}
