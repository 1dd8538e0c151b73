namespace OmsSimulator.Domain.Tests.Planning;

public class SeenLevelsTests
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, long>> Seen = new()
    {
        ["WH2"] = new Dictionary<string, long> { ["B"] = 2, ["A"] = 0 },
        ["WH0"] = new Dictionary<string, long>(),
        ["WH1"] = new Dictionary<string, long> { ["A"] = 7 },
    };

    private readonly SeenLevels levels = new(Seen);

    [Fact]
    public void WhatWasSeenIsThereInItsOrder()
    {
        levels.Select(static seen => seen.Key).Should().Equal("WH2", "WH0", "WH1");
        levels.Keys.Should().Equal(Seen.Keys);
        levels.Should().HaveCount(3);
        levels.Values.Select(static seen => string.Join(' ', seen)).Should().Equal("[B, 2] [A, 0]", "", "[A, 7]");
    }

    [Fact]
    public void OneLocationIsFoundByItsName()
    {
        levels["WH1"].Should().Equal(Seen["WH1"]);
        levels.ContainsKey("WH0").Should().BeTrue();
        levels.TryGetValue("WH0", out var nothing).Should().BeTrue();
        nothing.Should().BeEmpty();
    }

    [Fact]
    public void WhereNobodyLookedThereIsNothing()
    {
        levels.ContainsKey("WH9").Should().BeFalse();
        levels.TryGetValue("WH9", out _).Should().BeFalse();
        levels.Invoking(static levels => levels["WH9"]).Should().Throw<KeyNotFoundException>().WithMessage("*WH9*");
    }

    [Fact]
    public void WhatIsSeenLaterIsAnothersAffair()
    {
        var seen = new Dictionary<string, IReadOnlyDictionary<string, long>> { ["WH1"] = new Dictionary<string, long> { ["A"] = 1 } };
        var kept = new SeenLevels(seen);
        seen["WH2"] = seen["WH1"];
        kept.Keys.Should().Equal("WH1");
    }
}
