namespace OmsSimulator.Domain.Tests;

/// <summary>The house's own structures against the plain ones that they stand for.</summary>
public sealed class StructuresTests
{
    [Fact]
    public void AnIdSetIsASortedSet() => Tape.ForAll(length: 300, times: 100, tape =>
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
    });

    [Fact]
    public void SortedIdsAreASortedSet() => Tape.ForAll(length: 200, times: 100, tape =>
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
    });

    [Fact]
    public void AChainIsAListForEachOwnerTheLatestFirst() => Tape.ForAll(length: 200, times: 100, tape =>
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
    });

    [Fact]
    public void ATableIsADictionaryInOrder() => Tape.ForAll(length: 200, times: 100, tape =>
    {
        var (table, model, last) = (new Table<string>(), new SortedDictionary<int, string>(), 0);
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
            table.Find(id, out _).Should().Be(id is > 0 and < 100 && model.ContainsKey((int)id));
    });
}
