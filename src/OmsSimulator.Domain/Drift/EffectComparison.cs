using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmsSimulator.Domain;

/// <summary>In what a record differs, as it was read after a command, from what a trial makes of it.</summary>
internal static class EffectComparison
{
    /// <summary>What differs; nothing: it is as ours, or was not read.</summary>
    public static IEnumerable<Difference> Of(RecordedCommand sent, TrialOutcome ours, Alignment alignment)
    {
        if (
            !sent.IsAccepted
            || sent.After is not { } after
            || ours is not { After: { } expected, Before: { } before }
            || alignment.RealState(after.Subject, after.StateId) is not { } state
        )
        {
            yield break;
        }

        var key = alignment.KeyOf(state);
        if (key != expected.State)
        {
            yield return sent.Differs(
                DifferenceKind.Destination,
                Named("state", key),
                Named("state", expected.State),
                sent.PairProvenance
            ) with
            {
                Learnable = IsKept(sent, key, alignment),
            };
            yield break;
        }

        if (
            sent.Before.HasShipment is { } had
            && after.HasShipment is { } has
            && Changed(had, has) != Changed(before.HasShipment, expected.HasShipment)
        )
        {
            yield return Effect(sent, "/shipment", Shown(has), Shown(expected.HasShipment), "shipment");
        }

        if (sent.Before.Location is { } was && after.Location is { } now && was != now != expected.IsMoved)
            yield return Effect(sent, "/stock_location", Named("moved", was != now), Named("moved", expected.IsMoved), "package");
        foreach (var difference in OfItems(sent, after, before, expected, alignment))
            yield return difference;
    }

    // S003: a package that nobody can supply may stay as it is.
    private static bool IsKept(RecordedCommand sent, string key, Alignment alignment) =>
        sent.Code == RepackThePackage.Definition.Code
        && key == sent.From
        && alignment.Ours.Settings.RepackWithoutLocation == RepackWithoutLocation.Refuse;

    private static IEnumerable<Difference> OfItems(
        RecordedCommand sent,
        RecordSnapshot after,
        RecordPicture before,
        RecordPicture expected,
        Alignment alignment
    )
    {
        if (sent.Before.Subject == CommandSubject.Transfer || sent.Before.Items.Count == 0)
            yield break;
        var kept = after.Items.Select(item => sent.Before.ItemOf(item.NumberMember("id") ?? 0)).ToHashSet();
        if (!kept.SetEquals(expected.Items.Select(static item => item.Place)))
        {
            yield return Effect(
                sent,
                "/packageitem_set",
                Named("items", kept.Count),
                Named("items", expected.Items.Count),
                "package items"
            );
            yield break;
        }

        foreach (var (place, state, status) in expected.Items)
        {
            var was = sent.Before.Items[place - 1];
            var now = after.Items.First(item => sent.Before.ItemOf(item.NumberMember("id") ?? 0) == place);
            var former = before.Items.First(other => other.Place == place);
            var (real, ours) = (Number(now.Member("state")), StateNumber(alignment, state));
            if (real is not null && real != Expected(real, Number(was.Member("state")), former.State == state, ours))
            {
                yield return Effect(
                    sent,
                    "/packageitem_set/*/state",
                    Named("enum_value", real),
                    Named("enum_value", ours),
                    "package items"
                );
            }

            var formerly = Number(was.Member("order_item")?.Member("state"));
            (real, ours) = (Number(now.Member("order_item")?.Member("state")), alignment.Ours.ItemStateOf(status).EnumValue);
            if (real is not null && real != Expected(real, formerly, former.OrderItem == status, ours))
            {
                yield return Effect(
                    sent,
                    "/packageitem_set/*/order_item/state",
                    Named("enum_value", real),
                    Named("enum_value", ours),
                    "order items"
                );
            }
        }
    }

    // What ours leaves alone is to stay what it was, whatever that is.
    private static string Expected(string real, string? was, bool isLeftAlone, string ours) => isLeftAlone ? was ?? real : ours;

    private static string StateNumber(Alignment alignment, string key)
    {
        var row = alignment.Ours.ItemStateOf(new PackageState(key));
        var package = alignment.Real.States.FirstOrDefault(state =>
            state.IsCaptured && state.ContentType == State.PackageContentType && alignment.OursOf(state)?.Key == key
        );

        // An item follows its package: its number is what the real OMS has for that.
        return package is { IsNumberUnknown: false } && row.EnumValue == alignment.Ours.StateOf(new PackageState(key)).EnumValue
            ? package.EnumValue
            : row.EnumValue;
    }

    private static string? Number(JsonElement? state) => state?.TextMember("enum_value");

    private static int Changed(bool before, bool after) => (before ? 1 : 0) - (after ? 1 : 0);

    private static JsonObject Shown(bool has) => Named("shipment", has);

    private static JsonObject Named(string name, JsonNode value) => new() { [name] = value };

    private static Difference Effect(RecordedCommand sent, string pointer, JsonObject real, JsonObject ours, string subject) =>
        sent.Differs(
            DifferenceKind.Effect,
            real,
            ours,
            sent.Command?.Definition.Does.FirstOrDefault(note => note.Subject == subject)?.Provenance ?? Provenance.Assumed
        ) with
        {
            Pointer = pointer,
        };
}
