namespace OmsSimulator.Benchmarks.Http;

/// <summary>The `enum_value` of each state that the benchmark's packages stand in.</summary>
public static class PackageStates
{
    public const string Waiting = "100";
    public const string Preparing = "200";
    public const string Delivered = "700";
    public const string Blocked = "950";
}
