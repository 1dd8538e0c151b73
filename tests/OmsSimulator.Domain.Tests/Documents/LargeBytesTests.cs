namespace OmsSimulator.Domain.Tests.Documents;

/// <summary>Where there is no room for a large array, room is made once.</summary>
public sealed class LargeBytesTests
{
    [Fact]
    public void ACopyIsWhatWasCopied() => LargeBytes.Copy("çanta"u8).Should().Equal([.. "çanta"u8]);

    [Fact]
    public void WhatHadNoRoomIsMadeASecondTime()
    {
        var tries = 0;
        LargeBytes.Make(3, length => ++tries == 1 ? throw new InsufficientMemoryException() : new byte[length]).Should().HaveCount(3);
        tries.Should().Be(2);
    }

    [Fact]
    public void WhatHasNoRoomThenEitherIsSaid()
    {
        var tries = 0;
        var making = () => LargeBytes.Make(3, length => ++tries > 0 ? throw new InsufficientMemoryException() : new byte[length]);
        making.Should().Throw<OutOfMemoryException>();
        tries.Should().Be(2);
    }
}
