namespace OmsSimulator.Benchmarks.Http;

/// <summary>What the benchmark is doing, on standard error, so that standard output holds the report alone.</summary>
public static class Progress
{
    public static void Say(string sentence) => Console.Error.WriteLine($"{TimeOnly.FromDateTime(DateTime.Now):HH:mm:ss} {sentence}");
}
