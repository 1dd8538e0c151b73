namespace ErpSample.Tests;

public sealed class NoCrossTalkOne(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkTwo(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkThree(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkFour(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkFive(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkSix(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkSeven(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkEight(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkNine(SharedOmsServerFixture oms) : NoCrossTalk(oms);

public sealed class NoCrossTalkTen(SharedOmsServerFixture oms) : NoCrossTalk(oms);
