namespace OmsSimulator.Domain.Tests;

public sealed class FlightsTests
{
    private static readonly CoveredRecord Package = new(CommandSubject.Package, 7);
    private readonly Flights flights = new();

    [Fact]
    public void OneThatArrivedBeforeTheOthersAnswerWasRaced()
    {
        var first = flights.Enter(Package);
        flights.Moved(first, "Waiting");
        var second = flights.Enter(Package);
        flights.IsRaced(second, "Waiting").Should().BeTrue();
        flights.IsRaced(second, "Packed").Should().BeFalse("there it would not have run before either");
        flights.Leave(first, hasMoved: true);
        flights.IsRaced(second, "Waiting").Should().BeTrue("it was under way already");
    }

    [Fact]
    public void OneThatArrivedAfterTheAnswerWasNot()
    {
        var slow = flights.Enter(Package);
        var first = flights.Enter(Package);
        flights.Moved(first, "Waiting");
        flights.Leave(first, hasMoved: true);
        var second = flights.Enter(Package);
        flights.IsRaced(second, "Waiting").Should().BeFalse();
        flights.IsRaced(slow, "Waiting").Should().BeTrue();
    }

    [Fact]
    public void WhatIsOverIsForgotten()
    {
        var first = flights.Enter(Package);
        flights.Moved(first, "Waiting");
        flights.Leave(first, hasMoved: true);
        flights.IsRaced(flights.Enter(Package), "Waiting").Should().BeFalse();
    }

    [Theory]
    [InlineData(7 + 32)]
    [InlineData(8)]
    public void AnotherRecordIsNotRacedAlsoWhereItSharesThePlace(int id)
    {
        var first = flights.Enter(Package);
        flights.Moved(first, "Waiting");
        flights.IsRaced(flights.Enter(Package with { Id = id }), "Waiting").Should().BeFalse();
    }
}
