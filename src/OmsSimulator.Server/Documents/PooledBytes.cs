using System.Buffers;

namespace OmsSimulator.Documents;

/// <summary>
/// Bytes that came, in an array of the pool: a document may have megabytes, and arrays of that size that are made anew for every one fill a
/// small heap faster than it is collected.
/// </summary>
internal sealed class PooledBytes : IDisposable
{
    private const int FirstRead = 4096;

    private byte[] array;
    private int length;

    private PooledBytes(int room) => array = BytePool.Rent(room);

    /// <summary>What was read.</summary>
    public ReadOnlyMemory<byte> Memory => array.AsMemory(0, length);

    /// <summary>Reads the body of an answer to its end; none: there is more than that.</summary>
    /// <param name="content">The body.</param>
    /// <param name="most">The bytes that it may have.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<PooledBytes?> Read(HttpContent content, int most, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        return await Read(buffer => stream.ReadAsync(buffer, stop), most);
    }

    /// <summary>Reads to the end; none: there is more than that.</summary>
    /// <param name="read">Reads on into a buffer; how many bytes, 0 at the end.</param>
    /// <param name="most">The bytes that there may be.</param>
    public static async Task<PooledBytes?> Read(Func<Memory<byte>, ValueTask<int>> read, int most)
    {
        var bytes = new PooledBytes(FirstRead);
        try
        {
            return await bytes.Fill(read, most) ? bytes : bytes.None();
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>A copy of what is there.</summary>
    public static PooledBytes Copy(in ReadOnlySequence<byte> bytes)
    {
        var copy = new PooledBytes((int)bytes.Length) { length = (int)bytes.Length };
        bytes.CopyTo(copy.array);
        return copy;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (array.Length > 0)
            BytePool.Return(array);
        (array, length) = ([], 0);
    }

    private async Task<bool> Fill(Func<Memory<byte>, ValueTask<int>> read, int most)
    {
        while (true)
        {
            if (length == array.Length)
                Grow();
            var came = await read(array.AsMemory(length));
            if (came == 0)
                return true;
            length += came;
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
        var larger = BytePool.Rent(array.Length * 2);
        array.AsSpan(0, length).CopyTo(larger);
        BytePool.Return(array);
        array = larger;
    }
}
