using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Resources;

/// <summary>Makes the rows of the log of state transitions.</summary>
internal static class LogRowResources
{
    /// <summary>A row of the log of state transitions.</summary>
    public static StateTransitionLogResource LogRow(OmsState oms, int id)
    {
        var row = oms.LogRow(id);
        var change = LogEntry.Of(oms, id);
        var known = InstallationResources.Of(oms.Installation);
        return new()
        {
            Id = id,
            OldState = known.Row(change.From),
            NewState = known.Row(change.To),
            User = row.UserId,
            Attributes = Attributes(oms, row, change),
            CreatedDate = row.At,
            ObjectId = change.ObjectId,
            ContentType = change.From.ShownContentType,
        };
    }

    // Assumed: the keys; that command.slug holds the code is documented.
    private static Dictionary<string, object?>? Attributes(OmsState oms, RecordedFact row, LogEntry change)
    {
        if (change.TransitionId is null)
            return null;
        var user = row.UserId is { } id ? oms.Users[id] : null;
        return new()
        {
            ["command.slug"] = change.CommandCode,
            ["command.transition_id"] = change.TransitionId,
            ["remote_user_pk"] = user?.Id,
            ["remote_user_mail"] = user?.Username,
        };
    }
}
