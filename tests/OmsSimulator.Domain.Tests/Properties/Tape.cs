using FsCheck;
using FsCheck.Fluent;

namespace OmsSimulator.Domain.Tests;

/// <summary>Random choices, read one after the other, so that FsCheck can shorten what fails; zero when there are no more.</summary>
internal sealed class Tape(int[] choices)
{
    private int next;

    public bool AtEnd => next >= choices.Length;

    /// <summary>From 0 to <paramref name="below"/> - 1.</summary>
    public int Choose(int below) => AtEnd ? 0 : (int)((uint)choices[next++] % (uint)below);

    public bool Chance(int outOf) => Choose(outOf) == outOf - 1;

    public T Of<T>(params IReadOnlyList<T> from) => from[Choose(from.Count)];

    /// <summary>Tries a claim on many tapes; what fails is shortened, and the seed is printed.</summary>
    public static void ForAll(int length, int times, Action<Tape> claim)
    {
        var tapes = Arb.From(Gen.Choose(0, 1_000_000).ArrayOf(length), ArbMap.Default.ArbFor<int[]>().Shrinker);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(0x0A5_2026UL, 0x5EEDUL | 1),
            Prop.ForAll(tapes, choices => claim(new Tape(choices)))
        );
    }
}
