using System.Buffers;

namespace OmsSimulator.Partners;

/// <summary>
/// The bytes of an answer, in an array of the pool: a partner's document may have megabytes, and arrays of that size that are made anew for
/// every exchange fill a small heap faster than it is collected.
/// </summary>
internal sealed class PooledBytes : IDisposable
{
    private const int FirstRead = 4096;

    private byte[] array = ArrayPool<byte>.Shared.Rent(FirstRead);
    private int length;

    private PooledBytes() { }

    /// <summary>What was read.</summary>
    public ReadOnlyMemory<byte> Memory => array.AsMemory(0, length);

    /// <summary>Reads to the end; none: there is more than that.</summary>
    /// <param name="content">The body of an answer.</param>
    /// <param name="most">The bytes that it may have.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<PooledBytes?> Read(HttpContent content, int most, CancellationToken stop)
    {
        var bytes = new PooledBytes();
        try
        {
            return await bytes.Fill(content, most, stop) ? bytes : bytes.None();
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(array);
        (array, length) = ([], 0);
    }

    private async Task<bool> Fill(HttpContent content, int most, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        while (true)
        {
            if (length == array.Length)
                Grow();
            var read = await stream.ReadAsync(array.AsMemory(length), stop);
            if (read == 0)
                return true;
            length += read;
            if (length > most)
                return false;
        }
    }

    private PooledBytes? None()
    {
        Dispose();
        return null;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(array.Length * 2);
        array.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}
