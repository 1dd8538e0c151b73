namespace OmsSimulator.Domain.Tests;

public sealed class TimestampsTests
{
    [Theory]
    [InlineData("2026-01-05T08:15:30.123456Z", "2026-01-05T08:15:30.123456Z")]
    [InlineData("2026-01-05T08:15:30.1234567Z", "2026-01-05T08:15:30.123456Z")]
    [InlineData("2026-01-05T08:15:30Z", "2026-01-05T08:15:30.000000Z")]
    [InlineData("2026-01-05T08:15:30.5+03:00", "2026-01-05T05:15:30.500000Z")]
    [InlineData("2026-01-05T08:15-03:00", "2026-01-05T11:15:00.000000Z")]
    [InlineData("2026-01-05 08:15:30Z", "2026-01-05T08:15:30.000000Z")]
    [InlineData("2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000000Z")]
    [InlineData("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z")]
    public void AnInstantIsReadAndWrittenInUtcWithMicroseconds(string text, string written)
    {
        Timestamps.TryParseInstant(text, out var instant).Should().BeTrue();
        instant.Kind.Should().Be(DateTimeKind.Utc);
        Timestamps.Format(instant).Should().Be(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("now")]
    [InlineData("2026-01-05")]
    [InlineData("2026-01-05T08:15:30")]
    [InlineData("2026-13-05T08:15:30Z")]
    [InlineData("2026-02-29T08:15:30Z")]
    [InlineData("2026-01-05T24:00:00Z")]
    [InlineData("2026-01-05T08:15:60Z")]
    [InlineData("2026-01-05T08:15:30+15:00")]
    [InlineData("2026-01-05T08:15:30+99:99")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("9999-12-31T23:59:59.9999999-14:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("10000-01-01T00:00:00Z")]
    [InlineData("2026-01-05T08:15:30.12345678901234567890Z")]
    [InlineData("20260105T081530Z")]
    [InlineData("٢٠٢٦-01-05T08:15:30Z")]
    public void WhatIsNoInstantWithItsOffsetIsRefusedAndNeverThrows(string text) => Timestamps.TryParseInstant(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("2026-01-05", "2026-01-05T00:00:00.000000Z")]
    [InlineData("2026-01-05T08:15:30", "2026-01-05T08:15:30.000000Z")]
    [InlineData("2026-01-05T08:15:30+03:00", "2026-01-05T05:15:30.000000Z")]
    public void AFilterMayLeaveOutTheTimeOrTheOffset(string text, string written)
    {
        Timestamps.TryParseQuery(text, out var instant).Should().BeTrue();
        Timestamps.Format(instant).Should().Be(written);
    }

    [Theory]
    [InlineData("PT30M", 30 * 60)]
    [InlineData("PT0S", 0)]
    [InlineData("P1D", 86_400)]
    [InlineData("P1DT2H3M4S", 86_400 + 7200 + 180 + 4)]
    public void ADurationIsIso8601(string text, int seconds)
    {
        Timestamps.TryParseDuration(text, out var duration).Should().BeTrue();
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
    [InlineData("PT1S\0")]
    public void WhatIsNoDurationIsRefusedAndNeverThrows(string text) => Timestamps.TryParseDuration(text, out _).Should().BeFalse();

    [Fact]
    public void EveryWholeMicrosecondIsReadBackAsWritten()
    {
        foreach (var ticks in new[] { 0, 1, 9, 10, 10_000_000, 864_000_000_000, DateTime.MaxValue.Ticks })
        {
            var instant = Timestamps.ToMicroseconds(new DateTime(ticks, DateTimeKind.Utc));
            Timestamps.TryParseInstant(Timestamps.Format(instant), out var read).Should().BeTrue();
            read.Should().Be(instant);
        }
    }
}
