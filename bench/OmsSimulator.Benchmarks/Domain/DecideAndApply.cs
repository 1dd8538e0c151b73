using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OmsSimulator.Domain;

namespace OmsSimulator.Benchmarks.Domain;

/// <summary>What a command costs without HTTP: deciding it, refusing it, and folding its facts into the state.</summary>
[MemoryDiagnoser]
[InvocationCount(1)]
[IterationCount(30)]
public class DecideAndApply
{
    private const int Packages = 10_000;
    private static readonly DateTime At = new(2026, 1, 5, 8, 15, 30, DateTimeKind.Utc);
    private OmsState oms = new();
    private OmsStateWriter writer = null!;
    private JsonElement block;
    private JsonElement unblock;
    private List<RecordedFact> blocking = [];

    /// <summary>A fresh world, so that its history does not grow from iteration to iteration.</summary>
    [IterationSetup]
    public void PutPackages()
    {
        oms = PackagesInWaiting.Make(Packages, At);
        writer = new OmsStateWriter(oms);
        block = Body(PackageState.Waiting, "BLOCK_THE_PACKAGE", """{"user":"benchmark","token":"6f1d7a0c9b2e4d38"}""");
        unblock = Body(PackageState.Blocked, "UNBLOCK_THE_PACKAGE", "{}");
        blocking =
        [
            .. oms.Packages.Ascending().SelectMany(package => Facts(package, block)).Select(fact => new RecordedFact(fact, At, null)),
        ];
    }

    [Benchmark(OperationsPerInvoke = Packages)]
    public int DecideBlock()
    {
        var facts = 0;
        for (var id = 1; id <= Packages; id++)
            facts += Facts(oms.Packages[id], block).Count;
        return facts;
    }

    [Benchmark(OperationsPerInvoke = Packages)]
    public int RefuseUnblock()
    {
        var refused = 0;
        for (var id = 1; id <= Packages; id++)
            refused += PackageCommand.Decide(oms, oms.Packages[id], unblock, At) is Decision.Refused ? 1 : 0;
        return refused == Packages ? refused : throw new InvalidOperationException("A package in Waiting was unblocked.");
    }

    /// <summary>The operation is one command: its facts are as many as Block makes.</summary>
    [Benchmark(OperationsPerInvoke = Packages)]
    public void ApplyBlock()
    {
        foreach (var fact in blocking)
        {
            writer.Apply(fact);
            writer.Keep(writer.Place);
        }
    }

    [Benchmark(OperationsPerInvoke = 2 * Packages)]
    public void DecideAndApplyBlockThenUnblock()
    {
        foreach (var body in new[] { block, unblock })
        {
            for (var id = 1; id <= Packages; id++)
            {
                foreach (var fact in Facts(oms.Packages[id], body))
                    writer.Apply(new RecordedFact(fact, At, null));
                writer.Keep(writer.Place);
            }
        }
    }

    private IReadOnlyList<OmsFact> Facts(Package package, JsonElement body) =>
        PackageCommand.Decide(oms, package, body, At) is Decision.Accepted accepted
            ? accepted.Facts
            : throw new InvalidOperationException($"Package {package.Id} refused a command.");

    private JsonElement Body(PackageState from, string code, string parameters)
    {
        var transition = oms.Installation.From(from).First(transition => transition.Command.Code == code);
        using var body = JsonDocument.Parse(
            $$"""{"transition":{{transition.Id}},"slug":"{{transition.Slug}}","input_parameters":{{parameters}}}"""
        );
        return body.RootElement.Clone();
    }
}
