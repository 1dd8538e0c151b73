using OmsSimulator.Kernel;
using OmsSimulator.Replanning;

namespace OmsSimulator.Host.Tests.Kernel;

public sealed class AgendaTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private readonly Agenda agenda = new();

    [Fact]
    public void WorkComesByTheInstantItIsDueAndThenAsItWasAdded()
    {
        foreach (var (minutes, id) in ((int, int)[])[(2, 1), (1, 2), (2, 3), (1, 4)])
            agenda.Add(Start.AddMinutes(minutes), new ReplanPackage(null!, id, 0));
        (agenda.Count, agenda.Next).Should().Be((4, Start.AddMinutes(1)));
        Ids(agenda.All.Select(entry => entry.Work)).Should().Equal(2, 4, 1, 3);
        Ids(agenda.TakeDue(Start.AddMinutes(2))).Should().Equal(2, 4, 1, 3);
        (agenda.Count, agenda.Next).Should().Be((0, null));
    }

    [Fact]
    public void OnlyWhatIsDueIsTaken()
    {
        agenda.Add(Start.AddTicks(1), new ReplanPackage(null!, 1, 0));
        agenda.TakeDue(Start).Should().BeEmpty();
        agenda.Add(Start, new ReplanPackage(null!, 2, 0));
        Ids(agenda.TakeDue(Start)).Should().Equal(2);
        agenda.Next.Should().Be(Start.AddTicks(1));
    }

    [Fact]
    public void WhenTheClockIsSetWhatWaitsKeepsItsTime()
    {
        agenda.Add(Start.AddMinutes(5), new ReplanPackage(null!, 1, 0));
        agenda.Shift(TimeSpan.FromDays(-10));
        agenda.Add(Start.AddDays(-10).AddMinutes(4), new ReplanPackage(null!, 2, 0));
        agenda.All.Select(entry => entry.Due).Should().Equal(Start.AddDays(-10).AddMinutes(4), Start.AddDays(-10).AddMinutes(5));
        Ids(agenda.TakeDue(Start.AddDays(-10).AddMinutes(5))).Should().Equal(2, 1);
    }

    private static IEnumerable<int> Ids(IEnumerable<Work> work) => work.Cast<ReplanPackage>().Select(replan => replan.PackageId);
}
