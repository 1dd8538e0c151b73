using Bogus;

namespace OmsSimulator.DemoWorld;

/// <summary>
/// Turkish fake data from a fixed seed; each part of the world has its own, so that a change in one leaves the others as they are.
/// </summary>
public static class Fake
{
    public static Faker Seeded(int seed) => new("tr") { Random = new Randomizer(seed) };
}
