namespace OmsSimulator.Domain.Tests;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("PT30M", 30 * 60)]
    [InlineData("PT0S", 0)]
    [InlineData("P1D", 86_400)]
    [InlineData("P1DT2H3M4S", 86_400 + 7200 + 180 + 4)]
    public void ADurationIsIso8601(string text, int seconds)
    {
        Durations.TryParse(text, out var duration).Should().BeTrue();
        duration.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("30M")]
    [InlineData("-PT30M")]
    [InlineData("PT-30M")]
    [InlineData("pt30m")]
    [InlineData("P99999999999D")]
    [InlineData("P9999999999999999999Y")]
    [InlineData("PT9223372036854775807S")]
    [InlineData("PT1S ")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("P1M1DT1M")]
    [InlineData("P0M")]
    [InlineData("PT1S\0")]
    public void WhatIsNoDurationIsRefusedAndNeverThrows(string text) => Durations.TryParse(text, out _).Should().BeFalse();
}
