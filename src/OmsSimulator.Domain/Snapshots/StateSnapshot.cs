using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Reads the state of a snapshot, line by line; nothing is kept of one that is damaged.</summary>
public sealed class StateSnapshot
{
    private readonly OmsState oms = new() { FactLimit = int.MaxValue, FactBytes = long.MaxValue };

    /// <summary>A line as JSON.</summary>
    public static byte[] Write(StateLine line) => JsonSerializer.SerializeToUtf8Bytes(line, SnapshotJson.Default.StateLine);

    /// <summary>Takes the next line in; what is wrong with it, or nothing.</summary>
    public string? Add(JsonElement json)
    {
        try
        {
            if (StrictRows.HasNull(json))
                return "null is never written";
            if (json.Deserialize(StrictRows.Reading) is not { } line)
                return "expected an object";
            if (StrictRows.Wrong(line) is { } wrongRow)
                return wrongRow;
            oms.Restore(line);
            return null;
        }
        catch (JsonException wrong)
        {
            return wrong.Message;
        }
        catch (Exception wrong)
            when (wrong
                    is FormatException
                        or NotSupportedException
                        or KeyNotFoundException
                        or ArgumentException
                        or InvalidOperationException
                        or NullReferenceException
            )
        {
            return wrong.Message;
        }
    }

    /// <summary>Takes the next line in, of which it is known that it was written here and is whole.</summary>
    /// <exception cref="FormatException">It is no line, or does not fit what came before.</exception>
    public void Take(ReadOnlySpan<byte> line)
    {
        try
        {
            oms.Restore(JsonSerializer.Deserialize(line, SnapshotJson.Default.StateLine) ?? throw new FormatException("an empty line"));
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    /// <summary>The state that trusted lines made.</summary>
    public OmsState Finish()
    {
        (oms.FactLimit, oms.FactBytes) = (OmsState.DefaultFactLimit, OmsState.DefaultFactBytes);
        return oms;
    }

    /// <summary>The state that the lines made; none where it does not hold together.</summary>
    /// <param name="factLimit">How many facts it knows one by one.</param>
    /// <param name="broken">What does not hold together.</param>
    public OmsState? Finish(int factLimit, out string? broken)
    {
        broken = StateReferences.FirstBroken(oms);
        (oms.FactLimit, oms.FactBytes) = (factLimit, OmsState.DefaultFactBytes);
        return broken is null ? oms : null;
    }
}
