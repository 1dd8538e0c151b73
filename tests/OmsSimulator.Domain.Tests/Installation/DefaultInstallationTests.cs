namespace OmsSimulator.Domain.Tests;

public sealed class DefaultInstallationTests
{
    private static readonly Installation Default = Installation.Default;

    [Fact]
    public void ThereIsOneTransitionForEveryPairOfEveryCommand() =>
        Default
            .Transitions.Select(way => (way.Command.Code, way.Source.Key, way.Destination.Key))
            .Should()
            .BeEquivalentTo(CommandCatalogue.All.SelectMany(command => command.Pairs.Select(pair => (command.Code, pair.From, pair.To))));

    [Theory]
    [InlineData(
        "ASSIGN_PACKAGE_ITEMS_MANUALLY",
        "Waiting",
        "PackagingCanceled",
        1841,
        "package__assign_package_items_manually__waiting__packaging-canceled"
    )]
    [InlineData(
        "PKG_STATE_TRANSITION",
        "WaitingRemoteAction",
        "Preparing",
        1809,
        "package__pkg_state_transition__waiting-remote-action__preparing"
    )]
    public void TheIdsThatTheDocumentationShowsAreFixed(string code, string from, string to, int id, string slug)
    {
        var way = Default.FindTransition(id)!;
        (way.Command.Code, way.Source.Key, way.Destination.Key, way.Slug).Should().Be((code, from, to, slug));
        Default.FindTransition(slug).Should().BeSameAs(way);
    }

    [Fact]
    public void NoTransitionHasAnIdOfThoseThatInstallationsGetFreely() => Default.Transitions.Should().OnlyContain(way => way.Id < 5001);

    // Never renumbered: whoever adds a pair adds it behind the others of its command.
    [Fact]
    public void TheIdsArePinned() =>
        string.Join(
                ' ',
                Default
                    .Transitions.Where(way => way.Command.Definition.Number <= 30)
                    .GroupBy(way => way.Command.Code)
                    .Select(group => $"{string.Join(',', group.Select(way => way.Id))}")
            )
            .Should()
            .Be(
                "2021,2022,2023,2024,2025,2026 2041,2042,2043 2061,2062,2063 2081 2101,2102,2103 2121,2122,2123 2141,2142,2143 2161,2162 2181,2182,2183,2184 2201,2202,2203,2204 "
                    + "2221,2222,2223,2224,2225,2226 1841,2242,2243,2244,2245,2246 2261,2262 2281 1809,2302,2303,2304,2305,2306,2307,2308,2309,2310,2311,2312,2313 2321 2341 2361 2381 "
                    + "2401,2402,2403,2404,2405 2421,2422,2423,2424,2425 2441,2442,2443,2444 2461 2481 2501 2521 2541,2542 2561 2581 2601"
            );

    [Fact]
    public void IdsAndSlugsAreUnique()
    {
        Default.Transitions.Select(way => way.Id).Should().OnlyHaveUniqueItems();
        Default.Transitions.Select(way => way.Slug).Should().OnlyHaveUniqueItems();
        Default.Transitions.Should().OnlyContain(way => !way.Slug.Any(char.IsUpper) && !way.Slug.Contains(' '));
    }

    [Fact]
    public void EachTransitionAnswersAndIsMarkedAsItsCommandSays()
    {
        foreach (var way in Default.Transitions)
        {
            way.Success.Should().Be(way.Command.Definition.Success, way.Slug);
            way.Provenance.Should()
                .Be(
                    way.Command.Definition.Pairs.Single(pair => pair.From == way.Source.Key && pair.To == way.Destination.Key).Provenance,
                    way.Slug
                );
            if (way.Id is not (1841 or 1809))
                way.UiVisibility.Should().Equal("oms_web", "third_party", "instore");
            way.Config.Should().Be(TransitionConfig.Default);
        }
    }

    [Fact]
    public void TheSettingsAreTheContracts() =>
        Default
            .Settings.Should()
            .Be(
                new Settings
                {
                    QuotaRule = QuotaRule.Hold,
                    WrongStateStatus = 406,
                    TransitionedEvent = "unspecific",
                    ReplanEvery = TimeSpan.FromMinutes(30),
                    TokenLifetime = null,
                    RateLimit = null,
                    BodyLimit = 1048576,
                }
            );

    [Fact]
    public void AnEmptyDocumentIsTheDefault()
    {
        var read = InstallationDocument.Read(Sandbox.Json("{}"), out var problems)!;
        problems.None.Should().BeTrue();
        read.Transitions.Select(way => (way.Id, way.Slug)).Should().BeEquivalentTo(Default.Transitions.Select(way => (way.Id, way.Slug)));
        read.States.Should().Equal(Default.States);
        Installation.Load("").Should().BeSameAs(Default);
    }

    [Theory]
    [InlineData("Uzaktan Eylem Bekleniyor", "uzaktan-eylem-bekleniyor")]
    [InlineData("Hazırlanıyor", "hazırlanıyor")]
    [InlineData("Şube Üzerinden", "şube-üzerinden")]
    public void SlugsAreLowerCaseWithDashesAndKeepTheirLetters(string name, string slug) => Slugs.Of(name).Should().Be(slug);
}
