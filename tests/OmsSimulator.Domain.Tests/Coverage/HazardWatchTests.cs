namespace OmsSimulator.Domain.Tests;

public sealed class HazardWatchTests
{
    private static readonly DateTime Start = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly CoveredRecord Package = new(CommandSubject.Package, 7);
    private static readonly CoveredRecord Other = new(CommandSubject.Transfer, 7);

    private readonly HazardWatch watch = new();
    private readonly CoverageCounts counts = new(CoverageCells.Of(Installation.Default));

    [Theory]
    [InlineData("lost_answer", "repeated")]
    [InlineData("failed_call", "repeated")]
    [InlineData("raced", "repeated")]
    [InlineData("partner_failed", "repeated")]
    public void TheSameCommandToTheSameRecordRepeats(string hazard, string outcome)
    {
        Meet(hazard);
        watch.Sent(counts, Other, "SHIP", Start);
        watch.Sent(counts, Package, "PACK", Start);
        Outcomes(hazard).Should().BeEmpty();
        watch.Sent(counts, Package, "SHIP", Start);
        watch.Sent(counts, Package, "SHIP", Start);
        Outcomes(hazard).Should().Equal($"{outcome} 1");
    }

    [Fact]
    public void WhatIsDecidedIsNotHeldForEver()
    {
        Meet("raced");
        for (var asked = 0; asked < 3 * HazardWatch.MostWatched; asked++)
        {
            watch.Throttled(counts, "GET /packages/", Start.AddSeconds(1));
            watch.Asked(counts, Start);
        }

        watch.Count.Should().BeLessThanOrEqualTo(1);
        watch.Held.Should().BeLessThanOrEqualTo(HazardWatch.MostWatched);
    }

    [Theory]
    [InlineData("lost_answer", "checked 1")]
    [InlineData("raced", "read_after 1")]
    [InlineData("failed_call", "")]
    [InlineData("partner_failed", "")]
    public void ReadingTheRecordIsAnOutcomeOfSome(string hazard, string outcome)
    {
        Meet(hazard);
        watch.Read(counts, Other, Start);
        watch.Read(counts, Package, Start);
        string.Join(' ', Outcomes(hazard)).Should().Be(outcome);
    }

    [Theory]
    [InlineData("lost_answer", "unnoticed")]
    [InlineData("failed_call", "given_up")]
    [InlineData("raced", "nothing")]
    [InlineData("partner_failed", "given_up")]
    public void AfterAMinuteNobodyDidAnything(string hazard, string outcome)
    {
        Meet(hazard);
        watch.Expire(counts, Start.AddSeconds(60));
        Outcomes(hazard).Should().BeEmpty();
        watch.Read(counts, Package, Start.AddSeconds(60.1));
        Outcomes(hazard).Should().Equal($"{outcome} 1");
    }

    [Fact]
    public void TheEndOfTheSandboxDecidesWhatIsOpen()
    {
        Meet("lost_answer");
        watch.Throttled(counts, "GET /", Start.AddSeconds(5));
        watch.End(counts);
        Outcomes("lost_answer").Should().Equal("unnoticed 1");
        Outcomes("throttled").Should().Equal("waited 1");
        watch.Count.Should().Be(0);
    }

    [Theory]
    [InlineData(4.9, "hurried 1")]
    [InlineData(5, "waited 1")]
    public void TheNextRequestWaitedOrHurried(double seconds, string outcome)
    {
        watch.Throttled(counts, "GET /", Start.AddSeconds(5));
        watch.Asked(counts, Start.AddSeconds(seconds));
        Outcomes("throttled").Should().Equal(outcome);
    }

    [Theory]
    [InlineData(true, true, "new_package_read 1")]
    [InlineData(false, true, "new_package_read 1")]
    [InlineData(true, false, "only_old_read 1")]
    [InlineData(false, false, "nothing 1")]
    public void MovedItemsAreFoundInTheNewPackageOrNot(bool old, bool fresh, string outcome)
    {
        watch.Moved(counts, 7, 8, Start);
        if (old)
            watch.Read(counts, Package, Start);
        if (fresh)
            watch.Read(counts, Package with { Id = 8 }, Start);
        watch.End(counts);
        Outcomes("moved_by_not_found").Should().Equal(outcome);
    }

    [Fact]
    public void AnEndedTokenIsFollowedByALoginOrNot()
    {
        watch.Met(counts, Hazard.TokenExpired, CoveredRecord.Client, null, Start, "demo");
        watch.LoggedIn(counts, Start.AddSeconds(1));
        watch.Met(counts, Hazard.TokenExpired, CoveredRecord.Client, null, Start, "demo");
        watch.LoggedIn(counts, Start.AddSeconds(61));
        Outcomes("token_expired").Should().Equal("logged_in 1", "given_up 1");
        counts.RecordsOf(Hazard.TokenExpired).Should().Equal("demo", "demo");
    }

    [Fact]
    public void BeyondTheMostTheOldestIsDecidedAsItStands()
    {
        for (var id = 1; id <= HazardWatch.MostWatched + 5; id++)
            watch.Met(counts, Hazard.LostAnswer, Package with { Id = id }, "SHIP", Start);
        watch.Count.Should().Be(HazardWatch.MostWatched);
        Outcomes("lost_answer").Should().Equal("unnoticed 5");
        watch.Sent(counts, Package with { Id = 5 }, "SHIP", Start);
        watch.Sent(counts, Package with { Id = 6 }, "SHIP", Start);
        Outcomes("lost_answer").Should().Equal("repeated 1", "unnoticed 5");
        counts.RecordsOf(Hazard.LostAnswer).Should().HaveCount(10).And.StartWith("package 1").And.EndWith("package 10");
    }

    private void Meet(string hazard) => watch.Met(counts, Hazard.All.Single(known => known.Name == hazard), Package, "SHIP", Start);

    private string[] Outcomes(string name)
    {
        var cell = counts.Cells.Hazards.Single(known => known.Hazard.Name == name);
        return
        [
            .. cell
                .Hazard.Outcomes.Select((outcome, place) => (outcome, Times: counts.Of(cell, place)))
                .Where(row => row.Times > 0)
                .Select(row => $"{row.outcome} {row.Times}"),
        ];
    }
}
