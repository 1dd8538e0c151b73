using System.Reflection;

namespace OmsSimulator.Domain.Tests;

public sealed class TablesTests
{
    [Fact]
    public void EveryTableOfAnOmsStandsInItsListOfTables()
    {
        var oms = new OmsState();

        var named = typeof(OmsState)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType.IsAssignableTo(typeof(ITable)))
            .Select(property => (ITable)property.GetValue(oms)!);

        Assert.Equal(15, oms.Tables.Count);
        Assert.Equal(named.ToHashSet(), [.. oms.Tables]);
    }

    [Fact]
    public void ARowThatIsAddedToACopyIsNotInTheOriginal()
    {
        var original = new Sandbox();
        var before = Picture.Of(original.Oms);

        var copy = original.Oms.Copy();
        copy.Apply(new RecordedFact(new HookSaved(Hook(copy.Hooks.LastId + 1)), DateTime.UnixEpoch, null));

        Assert.Equal(before, Picture.Of(original.Oms));
        Assert.NotEqual(before, Picture.Of(copy));
    }

    private static Hook Hook(int id) =>
        new()
        {
            Id = id,
            EventType = "package.created",
            TargetUrl = "http://receiver.example/",
            CreatedDate = DateTime.UnixEpoch,
            ModifiedDate = DateTime.UnixEpoch,
        };
}
