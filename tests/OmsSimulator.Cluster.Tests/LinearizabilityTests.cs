using static OmsSimulator.Cluster.Tests.OperationKind;
using static OmsSimulator.Cluster.Tests.Outcome;

namespace OmsSimulator.Cluster.Tests;

/// <summary>The checker of histories: what it takes for right and wrong.</summary>
public sealed class LinearizabilityTests
{
    [Fact]
    public void OneAfterTheOtherIsRight() =>
        Check((Block, Done, 0, 1), (Read, Blocked, 2, 3), (Unblock, Done, 4, 5), (Read, Waiting, 6, 7)).Should().BeNull();

    [Fact]
    public void AReadOfThePastIsWrong() => Check((Block, Done, 0, 1), (Read, Waiting, 2, 3)).Should().NotBeNull();

    [Fact]
    public void AReadMeanwhileMaySeeEither()
    {
        Check((Block, Done, 0, 9), (Read, Waiting, 2, 3)).Should().BeNull();
        Check((Block, Done, 0, 9), (Read, Blocked, 2, 3)).Should().BeNull();
    }

    [Fact]
    public void WhatWasSeenIsNotUnseen() => Check((Block, Done, 0, 9), (Read, Blocked, 2, 3), (Read, Waiting, 4, 5)).Should().NotBeNull();

    [Fact]
    public void TheSameIsNotDoneTwice() => Check((Block, Done, 0, 5), (Block, Done, 1, 6)).Should().NotBeNull();

    [Fact]
    public void ALostCommandIsFound() =>
        Check((Block, Done, 0, 1), (Unblock, Refused, 2, 3)).Should().NotBeNull("what was acknowledged is not there");

    [Fact]
    public void OfWhatWasNotAnsweredBothAreRight()
    {
        Check((Block, Unknown, 0, 0), (Read, Waiting, 2, 3), (Read, Blocked, 4, 5)).Should().BeNull();
        Check((Block, Unknown, 0, 0), (Read, Waiting, 2, 3), (Block, Done, 4, 5)).Should().BeNull();
        Check((Block, Unknown, 0, 0), (Read, Blocked, 2, 3), (Read, Waiting, 4, 5)).Should().NotBeNull();
        Check((Block, Unknown, 4, 0), (Read, Blocked, 2, 3)).Should().NotBeNull("it was not asked for yet");
    }

    [Fact]
    public void OneOfTwoIsRefused()
    {
        Check((Block, Done, 0, 5), (Block, Refused, 1, 6)).Should().BeNull();
        Check((Block, Refused, 0, 1), (Block, Done, 2, 3)).Should().NotBeNull();
    }

    [Fact]
    public void ManyThatOverlapAreCheckedInTime()
    {
        var history = Enumerable
            .Range(0, 3000)
            .Select(number => new Operation(number % 2 == 0 ? Block : Unblock, Done, number * 10, (number * 10) + 15))
            .Concat(
                Enumerable
                    .Range(0, 3000)
                    .Select(number => new Operation(Read, number % 2 == 0 ? Blocked : Waiting, number * 10, (number * 10) + 30))
            )
            .Concat(Enumerable.Range(0, 20).Select(number => new Operation(number % 2 == 0 ? Block : Unblock, Unknown, number * 1000, 0)));
        Linearizability.Contradiction([.. history]).Should().BeNull();
    }

    private static Operation? Check(params (OperationKind Kind, Outcome Outcome, long Asked, long Answered)[] history) =>
        Linearizability.Contradiction([
            .. history.Select(static done => new Operation(done.Kind, done.Outcome, done.Asked, done.Answered)),
        ]);
}
