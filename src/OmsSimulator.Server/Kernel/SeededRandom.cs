namespace OmsSimulator.Kernel;

/// <summary>Randomness that a sandbox's seed determines: the same seed and the same count give the same number (SplitMix64).</summary>
internal static class SeededRandom
{
    /// <summary>A number made of a seed, what it is for, and a count.</summary>
    public static ulong Number(int seed, ulong purpose, long count)
    {
        var mixed = Mix(Mix((ulong)(uint)seed + purpose) + (ulong)count);
        return Mix(mixed ^ purpose);
    }

    /// <summary>A number from 0 up to, but without, 1.</summary>
    public static double Fraction(int seed, ulong purpose, long count) => (Number(seed, purpose, count) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A uuid (version 4 by its form).</summary>
    public static Guid Uuid(int seed, long count)
    {
        var high = Number(seed, 0x6A6F75726E616C31, count);
        var low = Number(seed, 0x6A6F75726E616C32, count);
        return new Guid(
            (uint)(high >> 32),
            (ushort)(high >> 16),
            (ushort)((high & 0x0FFF) | 0x4000),
            (byte)(((low >> 56) & 0x3F) | 0x80),
            (byte)(low >> 48),
            (byte)(low >> 40),
            (byte)(low >> 32),
            (byte)(low >> 24),
            (byte)(low >> 16),
            (byte)(low >> 8),
            (byte)low
        );
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
