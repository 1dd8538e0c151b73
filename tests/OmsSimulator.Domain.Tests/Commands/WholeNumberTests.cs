namespace OmsSimulator.Domain.Tests;

/// <summary>A number whose value is whole and within 64 bits is one, however it is spelt.</summary>
public sealed class WholeNumberTests
{
    private static readonly string ManyZeros = new('0', 5000);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e99999999999", 0)]
    [InlineData("2021", 2021)]
    [InlineData("2021.0", 2021)]
    [InlineData("2021.000", 2021)]
    [InlineData("2.021e3", 2021)]
    [InlineData("2.021E+3", 2021)]
    [InlineData("-2021000e-03", -2021)]
    [InlineData("0.0002021e7", 2021)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    [InlineData("1e18", 1_000_000_000_000_000_000)]
    public void WhateverItsSpelling(string text, long value)
    {
        WholeNumber.TryRead(Sandbox.Json(text), out var read).Should().BeTrue();
        read.Should().Be(value);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("2.0215e3")]
    [InlineData("1e-1")]
    [InlineData("1e-99999999999")]
    [InlineData("1e99999999999")]
    [InlineData("1e19")]
    [InlineData("9223372036854775808")]
    [InlineData("9223372036854775808.0")]
    [InlineData("-9223372036854775809.0")]
    [InlineData("9999999999999999999.0")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void WhatIsNoneIsNone(string text) => WholeNumber.TryRead(Sandbox.Json(text), out _).Should().BeFalse();

    [Fact]
    public void ItsLengthDoesNotMatter()
    {
        WholeNumber.TryRead(Sandbox.Json($"7{ManyZeros}.{ManyZeros}e-5000"), out var read).Should().BeTrue();
        read.Should().Be(7);
        WholeNumber.TryRead(Sandbox.Json($"7.{ManyZeros}1"), out _).Should().BeFalse();
    }
}
