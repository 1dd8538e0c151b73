using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>How a sandbox's clock stands.</summary>
/// <param name="Setting">How it stands.</param>
internal sealed record ClockState(ClockSetting Setting) : IPartState
{
    private const string Kind = "clock";
    private const string ScaleMember = "set_by_ticks";

    // What a real clock of these years may be shifted by, and still show a time that it can show.
    private static readonly TimeSpan LeastShift = new DateTime(1800, 1, 1) - new DateTime(2026, 1, 1);
    private static readonly TimeSpan MostShift = SandboxClock.Latest - new DateTime(2026, 1, 1);

    /// <summary>What due times are counted on; a copy begins a scale of its own.</summary>
    public DueScale Scale { get; init; }

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> Lines() => [new(Kind, Write)];

    /// <inheritdoc/>
    public IEnumerable<SnapshotLine> LinesToKeep() =>
        [
            new(
                Kind,
                writer =>
                {
                    Write(writer);
                    writer.WriteNumber(ScaleMember, Scale.Shift);
                }
            ),
        ];

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("mode", Setting.FrozenAt is null ? "real" : "frozen");
        if (Setting.FrozenAt is { } instant)
            writer.WriteString("now", Timestamps.Format(instant));
        writer.WriteNumber("shift_ticks", Setting.Shift.Ticks);
    }

    /// <param name="isKept">Whether the scale may be there: earlier bases have none, and theirs begins with them.</param>
    internal sealed class Reader(bool isKept = false) : IPartStateReader
    {
        private ClockSetting setting = ClockSetting.Real;
        private DueScale scale;

        /// <inheritdoc/>
        public IReadOnlyList<string> Once => [Kind];

        /// <inheritdoc/>
        public bool TryTake(string kind, DocumentObject line, Problems problems)
        {
            if (kind != Kind)
                return false;
            var frozen = line.Word("mode", "real", "frozen") == "frozen";
            var now = line.Instant("now");
            if (frozen && now is null)
                line.Wrong("now", "required: a frozen clock shows an instant");
            if (now < SandboxClock.Earliest || now > SandboxClock.Latest)
            {
                line.Wrong(
                    "now",
                    $"expected an instant from {Timestamps.Format(SandboxClock.Earliest)} to {Timestamps.Format(SandboxClock.Latest)}"
                );
            }

            var shift = line.Count("shift_ticks", signed: true);
            if (shift < LeastShift.Ticks || shift > MostShift.Ticks)
                line.Wrong("shift_ticks", $"expected from {LeastShift.Ticks} to {MostShift.Ticks}");
            else
                setting = new ClockSetting(new TimeSpan(shift), frozen ? now : null);
            if (isKept && line.Has(ScaleMember))
                scale = new(line.Count(ScaleMember, signed: true));
            return true;
        }

        /// <inheritdoc/>
        public IPartState Finish(OmsState oms, Problems problems) => new ClockState(setting) { Scale = scale };
    }
}
