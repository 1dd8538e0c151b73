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
    [InlineData("2026-01-05T08:15:30.123456789Z", "2026-01-05T08:15:30.123456Z")]
    [InlineData("2026-01-05T08:15:30.12345678901234567890Z", "2026-01-05T08:15:30.123456Z")]
    [InlineData("2026-01-05T08:15:30+0300", "2026-01-05T05:15:30.000000Z")]
    [InlineData("2026-01-05T08:15:30-0330", "2026-01-05T11:45:30.000000Z")]
    [InlineData("2026-01-05T08:15:30+03", "2026-01-05T05:15:30.000000Z")]
    public void AnInstantIsReadAndWrittenInUtcWithMicroseconds(string text, string written)
    {
        Timestamps.TryParse(text, out var instant).Should().BeTrue();
        instant.Kind.Should().Be(DateTimeKind.Utc);
        Timestamps.Format(instant).Should().Be(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("now")]
    [InlineData("2026-13-05T08:15:30Z")]
    [InlineData("2026-02-29T08:15:30Z")]
    [InlineData("2026-01-05T24:00:00Z")]
    [InlineData("2026-01-05T08:15:60Z")]
    [InlineData("2026-01-05T08:15:30+99:99")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("9999-12-31T23:59:59.9999999-14:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("10000-01-01T00:00:00Z")]
    [InlineData("20260105T081530Z")]
    [InlineData("2026-01-05T08:15:30+3")]
    [InlineData("2026-01-05T08:15:30+030")]
    [InlineData("2026-01-05T08:15:30+03:0")]
    [InlineData("2026-01-05T08:15:30.Z")]
    [InlineData("2026-01-05T08:15:30ZZ")]
    [InlineData("2026-01-05T")]
    [InlineData("2026-01-05T08")]
    [InlineData("٢٠٢٦-01-05T08:15:30Z")]
    public void WhatIsNoInstantIsRefusedAndNeverThrows(string text) => Timestamps.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("2026-01-05", "2026-01-05T00:00:00.000000Z")]
    [InlineData("2026-01-05T08:15:30", "2026-01-05T08:15:30.000000Z")]
    [InlineData("2026-01-05T08:15:30+03:00", "2026-01-05T05:15:30.000000Z")]
    public void TheTimeAndTheOffsetMayBeLeftOut(string text, string written)
    {
        Timestamps.TryParse(text, out var instant).Should().BeTrue();
        Timestamps.Format(instant).Should().Be(written);
    }

    [Theory]
    [InlineData("2026-01-05T08:15:30Z", InstantNotes.None)]
    [InlineData("2026-01-05 08:15:30+03:00", InstantNotes.None)]
    [InlineData("2026-01-05T08:15:30", InstantNotes.NoOffset)]
    [InlineData("2026-01-05T08:15:30 03:00", InstantNotes.BlankForPlus)]
    [InlineData("2026-01-05 08:15:30 03", InstantNotes.BlankForPlus)]
    public void WhatAnInstantIsWrittenWithoutIsNoted(string text, InstantNotes expected)
    {
        Timestamps.TryParse(text, out _, out var notes).Should().BeTrue();
        notes.Should().Be(expected);
    }

    [Fact]
    public void EveryWholeMicrosecondIsReadBackAsWritten()
    {
        foreach (var ticks in new[] { 0, 1, 9, 10, 10_000_000, 864_000_000_000, DateTime.MaxValue.Ticks })
        {
            var instant = Timestamps.ToMicroseconds(new DateTime(ticks, DateTimeKind.Utc));
            Timestamps.TryParse(Timestamps.Format(instant), out var read).Should().BeTrue();
            read.Should().Be(instant);
        }
    }
}
