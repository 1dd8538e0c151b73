using System.Text.Json;
using OmsSimulator.Benchmarks.Http;
using OmsSimulator.Domain;

namespace OmsSimulator.Benchmarks.Domain;

/// <summary>Makes the state that the HTTP benchmark also starts from, without a server.</summary>
public static class PackagesInWaiting
{
    public static OmsState Make(int packages, DateTime at) => OmsStateWriter.Grow(oms => Facts(oms, packages, at));

    private static IEnumerable<RecordedFact> Facts(OmsState oms, int packages, DateTime at)
    {
        foreach (var json in new BenchmarkWorld(packages, Rare: 0).Documents())
        {
            using var document = JsonDocument.Parse(json);
            var problems = new Problems();
            var world = WorldDocument.Read(document.RootElement, Place.Root, problems);
            if (!problems.None)
                throw new InvalidOperationException("The benchmark's world is not accepted.");
            foreach (var fact in new WorldLoading(oms, world, at).Facts())
                yield return new RecordedFact(fact, at, null);
        }
    }
}
