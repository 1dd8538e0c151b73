using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>The house's own structures against the plain ones that they stand for.</summary>
public sealed class StructuresTests
{
    [Fact]
    public void AnIdSetIsASortedSet() =>
        Tape.ForAll(
            length: 300,
            times: 100,
            tape =>
            {
                var (set, model) = (new IdSet(), new SortedSet<int>());
                while (!tape.AtEnd)
                {
                    var id = 1 + (tape.Choose(3) * 4095) + tape.Choose(70);
                    if (tape.Choose(3) == 0)
                    {
                        set.Remove(id);
                        model.Remove(id);
                    }
                    else
                    {
                        set.Add(id);
                        model.Add(id);
                    }

                    set.Count.Should().Be(model.Count);
                    set.Contains(id).Should().Be(model.Contains(id));
                }

                foreach (var skip in new[] { 0, 1, 2, 50, model.Count - 1, model.Count, model.Count + 1 }.Where(skip => skip >= 0))
                {
                    set.Ascending(skip).Should().Equal(model.Skip(skip));
                    set.Descending(skip).Should().Equal(model.Reverse().Skip(skip));
                }

                set.Contains(1_000_000).Should().BeFalse();
                set.Remove(1_000_000);
                set.Count.Should().Be(model.Count);
            }
        );

    [Fact]
    public void SortedIdsAreASortedSet() =>
        Tape.ForAll(
            length: 200,
            times: 100,
            tape =>
            {
                var (ids, model) = (new SortedIds(), new SortedSet<int>());
                while (!tape.AtEnd)
                {
                    var id = 1 + tape.Choose(40);
                    if (tape.Choose(3) == 0)
                    {
                        ids.Remove(id);
                        model.Remove(id);
                    }
                    else
                    {
                        ids.Add(id);
                        model.Add(id);
                    }

                    ids.Ascending.Should().Equal(model);
                }
            }
        );

    [Fact]
    public void AChainIsAListForEachOwnerTheLatestFirst() =>
        Tape.ForAll(
            length: 200,
            times: 100,
            tape =>
            {
                var (chain, model) = (new Chain(), new Dictionary<int, List<int>>());
                while (!tape.AtEnd)
                {
                    var (owner, value) = (1 + tape.Choose(30), tape.Choose(1000));
                    chain.Add(owner, value);
                    if (!model.TryGetValue(owner, out var values))
                        model[owner] = values = [];
                    values.Insert(0, value);
                }

                for (var owner = 0; owner < 100; owner++)
                    chain.Of(owner).Should().Equal(model.GetValueOrDefault(owner, []));
            }
        );

    [Fact]
    public void ATableIsADictionaryInOrder() =>
        Tape.ForAll(
            length: 200,
            times: 100,
            tape =>
            {
                var (table, model, last) = (
                    new Table<string>(static row => new StateLine.InstallationRow(row)),
                    new SortedDictionary<int, string>(),
                    0
                );
                while (!tape.AtEnd)
                {
                    var id = 1 + tape.Choose(50);
                    if (tape.Choose(4) == 0 && model.Remove(id))
                    {
                        table.Remove(id);
                    }
                    else
                    {
                        table.Set(id, $"row {tape.Choose(9)} of {id}");
                        model[id] = table[id];
                        last = Math.Max(last, id);
                    }
                }

                table.Ascending().Should().Equal(model.Values);
                table.Descending().Should().Equal(model.Values.Reverse());
                (table.Count, table.LastId).Should().Be((model.Count, last));
                foreach (var id in new long[] { long.MinValue, -1, 0, 1, 25, 50, 51, 1 + (1L << 32), long.MaxValue })
                    table.TryGet(id, out _).Should().Be(id is > 0 and < 100 && model.ContainsKey((int)id));
            }
        );

    [Fact]
    public void AHistoryOfValuesIsAListThatForgets() => History(number => number, 9_000);

    [Fact]
    public void AHistoryOfObjectsIsAListThatForgets() => History(number => $"{number}", 400);

    [Fact]
    public void AFullHistoryTakesNoMoreMemoryHoweverMuchPasses()
    {
        // Also one that is a copy, as every sandbox is that was reset.
        var history = new History<long>().Copy();
        for (var number = 0L; number < 100_000; number++)
            history.Add(number);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0L; number < 1_000_000; number++)
        {
            history.Forget(history.Total - 50_000);
            history.Add(number);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1_000_000);
    }

    [Fact]
    public void AFactLogIsAListOfFactsThatFolds() =>
        Tape.ForAll(
            length: 120,
            times: 25,
            tape =>
            {
                var at = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);
                var logs = new List<(FactLog Log, List<RecordedFact> Model)> { (new FactLog(), []) };
                while (!tape.AtEnd)
                {
                    var (log, model) = logs[tape.Choose(logs.Count)];
                    switch (tape.Choose(12))
                    {
                        case 0:
                            log.Fold(log.Total - tape.Choose(300)).Should().Be(log.Folded);
                            break;
                        case 1 when logs.Count < 4:
                            logs.Add((log.Copy(), [.. model]));
                            break;
                        default:
                            var many = 1 + tape.Choose(60);
                            for (; many > 0; many--)
                            {
                                var recorded = new RecordedFact(
                                    Fact(tape, model.Count),
                                    at = at.AddMicroseconds(1),
                                    tape.Choose(3) is > 0 and var user ? user : null
                                );
                                log.Add(recorded);
                                model.Add(recorded);
                            }

                            break;
                    }
                }

                foreach (var (log, model) in logs)
                {
                    (log.Total, log.Count).Should().Be((model.Count, model.Count - log.Folded));
                    log.Select(Said).Should().Equal(model.Skip(log.Folded).Select(Said));
                    for (var number = log.Folded; number < log.Total; number++)
                        log.IsPackageStateChange(number).Should().Be(model[number].Fact is PackageStateChanged);
                }
            }
        );

    private static string Said(RecordedFact recorded) =>
        $"{recorded.At:O} {recorded.UserId} {JsonSerializer.Serialize(recorded.Fact, FactJson.Default.OmsFact)}";

    // More states than have a number; texts and lists of ids that are too long to be packed, too.
    private static OmsFact Fact(Tape tape, int number) =>
        tape.Choose(7) switch
        {
            0 => new PackageBlocked(1 + number, $"user {new string('ğ', tape.Choose(300))}"),
            5 => new ReservationsMade(number, [.. Enumerable.Range(0, tape.Choose(600)).Select(at => (at * 7) - 900)]),
            6 => new InstallationLoaded("{}"),
            1 => new PackageStateChanged(
                1 + number,
                new PackageState($"s{tape.Choose(400)}"),
                PackageState.Blocked,
                $"C{tape.Choose(400)}",
                7
            ),
            2 => new PackageStateChanged(1 + number, PackageState.Waiting, PackageState.Blocked, null, null),
            3 => new PackageStateChanged(1 + number, PackageState.Blocked, PackageState.Waiting, "UNBLOCK", 1 + tape.Choose(9)),
            _ => new DenialReasonDeleted(number),
        };

    private static void History<T>(Func<int, T> entry, int step) =>
        Tape.ForAll(
            length: 80,
            times: 15,
            tape =>
            {
                var histories = new List<(History<T> History, List<T> Model)> { (new History<T>(), []) };
                while (!tape.AtEnd)
                {
                    var (history, model) = histories[tape.Choose(histories.Count)];
                    switch (tape.Choose(6))
                    {
                        case 0:
                            var before = tape.Choose(2) == 0 ? history.Total - tape.Choose(100) : history.First + tape.Choose(step);
                            var expected = Math.Clamp(before, history.First, history.Total);
                            history.Forget(before);
                            history.First.Should().Be(expected);
                            break;
                        case 1 when histories.Count < 4:
                            histories.Add((history.Copy(), [.. model]));
                            break;
                        default:
                            for (var many = tape.Choose(step); many > 0; many--)
                            {
                                model.Add(entry(model.Count + histories.Count));
                                history.Add(model[^1]);
                            }

                            break;
                    }
                }

                foreach (var (history, model) in histories)
                {
                    (history.Total, history.Count).Should().Be((model.Count, model.Count - history.First));
                    history.SequenceEqual(model.Skip(history.First)).Should().BeTrue();
                }
            }
        );
}
