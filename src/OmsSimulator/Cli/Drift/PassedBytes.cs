using System.Buffers;

namespace OmsSimulator.Cli.Drift;

/// <summary>A copy of what passed, as long as there is room for it.</summary>
internal sealed class PassedBytes
{
    private const int MostKept = 32 * 1024 * 1024;
    private readonly ArrayBufferWriter<byte> kept = new();

    /// <summary>Whether there was room for all of it.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>What passed.</summary>
    public byte[] ToArray() => kept.WrittenSpan.ToArray();

    /// <summary>Keeps some more.</summary>
    public void Keep(ReadOnlySpan<byte> bytes)
    {
        IsWhole &= kept.WrittenCount + bytes.Length <= MostKept;
        if (IsWhole)
            kept.Write(bytes);
    }
}
