using System.Text;

namespace OmsSimulator.Client;

/// <summary>Reads Server-Sent Events: lines with a name and a value, an empty one behind each event.</summary>
/// <param name="lines">The stream's lines.</param>
internal sealed class EventReader(StreamReader lines)
{
    private readonly StringBuilder data = new();

    /// <summary>The id that was said last; empty: none was.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The next event; none: the stream has ended.</summary>
    public async ValueTask<SimulatorEvent?> Read(CancellationToken cancellationToken)
    {
        var type = "message";
        data.Clear();
        while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Length == 0 && data.Length > 0)
                return new SimulatorEvent(Id, type, ClientJson.Element(Encoding.UTF8.GetBytes(data.ToString())));
            if (line.Length == 0)
                type = "message";
            var mark = line.IndexOf(':', StringComparison.Ordinal);
            if (mark < 1)
                continue;
            var value = line.AsSpan(mark + 1);
            value = value.StartsWith(" ") ? value[1..] : value;
            switch (line[..mark])
            {
                case "id":
                    Id = value.ToString();
                    break;
                case "event":
                    type = value.ToString();
                    break;
                case "data":
                    data.Append(value);
                    break;
            }
        }

        return null;
    }
}
