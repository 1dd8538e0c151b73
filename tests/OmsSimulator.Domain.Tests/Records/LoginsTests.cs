namespace OmsSimulator.Domain.Tests;

/// <summary>Who a token belongs to, and which one a login answers.</summary>
public sealed class LoginsTests
{
    private const string World = """{"users":[{"username":"ayşe","password":"p"},{"username":"demo","password":"p"}]}""";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    [Fact]
    public void OnlyTheRightPasswordIsTheUsers()
    {
        var oms = Sandbox.Of(World).Oms;
        Logins.UserOf(oms, "ayşe", "p")!.Id.Should().Be(1);
        (Logins.UserOf(oms, "ayşe", "P"), Logins.UserOf(oms, "ayşe", ""), Logins.UserOf(oms, "nobody", "p"))
            .Should()
            .Be((null, null, null));
    }

    [Fact]
    public void ATokenIsTheSameUntilItExpires()
    {
        var oms = new Sandbox("""{"settings":{"token_lifetime":"PT1H"}}""").World(World);
        var demo = oms.Oms.Users[2];
        var key = Logins.TokenOf(oms.Oms, demo, 1, oms.At, out var issued);
        key.Should().MatchRegex("^[0-9a-f]{40}$");
        issued.Should().Be(new TokenIssued(2, key));
        oms.Record(issued!);

        var last = oms.At + Lifetime - TimeSpan.FromTicks(10);
        Logins.TokenOf(oms.Oms, demo, 1, last, out var again).Should().Be(key);
        again.Should().BeNull();
        Logins.UserOf(oms.Oms, key, last).Should().Be(demo);

        Logins.UserOf(oms.Oms, key, oms.At + Lifetime).Should().BeNull();
        Logins.TokenOf(oms.Oms, demo, 1, oms.At + Lifetime, out var next).Should().NotBe(key);
        next!.UserId.Should().Be(2);
    }

    [Fact]
    public void TokensAreMadeOfTheRandomSeedTheUserAndHowManyThereWere()
    {
        var oms = Sandbox.Of(World);
        var (ayse, demo) = (oms.Oms.Users[1], oms.Oms.Users[2]);
        var keys = new List<string> { Of(ayse, 1), Of(demo, 1), Of(ayse, 2) };
        Of(ayse, 1).Should().Be(keys[0]);
        oms.Record(new TokenIssued(2, keys[1]));
        keys.Add(Of(ayse, 1));
        keys.Should().OnlyHaveUniqueItems();
        Logins.UserOf(oms.Oms, keys[0], oms.At).Should().BeNull();

        string Of(User user, int randomSeed) => Logins.TokenOf(oms.Oms, user, randomSeed, oms.At, out _);
    }
}
