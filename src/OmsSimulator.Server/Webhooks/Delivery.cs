using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Webhooks;

/// <summary>
/// One event on its way to one subscription. Its body is made anew for each attempt, the same each time, so that what waits costs little.
/// What changes about it is guarded by the lock of <see cref="SandboxWebhooks"/>.
/// </summary>
/// <param name="sequence">Counts up from 1 in a sandbox.</param>
/// <param name="randomSeed">The sandbox's random seed, of which its uuid and its chances are made.</param>
/// <param name="happened">The event.</param>
internal sealed class Delivery(long sequence, int randomSeed, HookEvent happened)
{
    /// <summary>Counts up from 1 in a sandbox.</summary>
    public long Sequence => sequence;

    /// <summary>The subscription when the event happened; id 0: a sample, which has none.</summary>
    public Hook Hook => happened.Hook;

    /// <summary>What the event is about.</summary>
    public Subject Subject => happened.Subject;

    /// <summary>When it happened, on the sandbox's clock.</summary>
    public DateTime CreatedDate => happened.CreatedDate;

    /// <summary>Where it waits for its turn.</summary>
    public Lane Lane => happened.Lane;

    /// <summary>Whether it is kept no more.</summary>
    public bool IsDropped { get; set; }

    /// <summary>How it stands.</summary>
    public DeliveryState State { get; set; } = DeliveryState.Pending;

    /// <summary>What was tried, oldest first; the list is replaced, never changed.</summary>
    public IReadOnlyList<Attempt> Attempts { get; set; } = [];

    /// <summary>How often it was sent, those that <see cref="Attempts"/> has dropped included.</summary>
    public int Count { get; set; }

    /// <summary>How many retries by countdown there were.</summary>
    public int Retries { get; set; }

    /// <summary>Why it is sent next, where it was tried before.</summary>
    public AttemptKind NextKind { get; set; } = AttemptKind.First;

    /// <summary>When it is sent again, where it waits: on the agenda's scale, on which no setting of the clock moves it.</summary>
    public long? Due { get; set; }

    /// <summary>The type of the event.</summary>
    public string EventType => Hook.EventType;

    /// <summary>Shaped as a random one, made of the random seed and the sequence.</summary>
    public Guid Uuid => UuidOf(randomSeed, sequence);

    /// <summary>The uuid of the delivery of a sequence.</summary>
    public static Guid UuidOf(int randomSeed, long sequence)
    {
        var bytes = Hash(randomSeed, sequence, "uuid").AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>From 0 to below 1, for a retry; the same in every run.</summary>
    public double Chance(int retry)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(
            Hash(randomSeed, sequence, string.Create(CultureInfo.InvariantCulture, $"countdown\n{retry}"))
        );
        return (bits >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>The body, byte for byte as it is sent.</summary>
    public byte[] Body()
    {
        var payload = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(payload, WireJson.Writer))
            WriteTo(writer);
        var body = new ArrayBufferWriter<byte>(payload.WrittenCount + 1024);
        PythonJson.Write(payload.WrittenSpan, body);
        return body.WrittenSpan.ToArray();
    }

    /// <summary>Writes the body as the wire's JSON is written.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("event");
        writer.WriteString("type", EventType);
        writer.WriteString("uuid", Uuid.ToString("N"));
        writer.WriteEndObject();
        writer.WritePropertyName("payload");
        Subject.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static byte[] Hash(int randomSeed, long sequence, string what) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{randomSeed}\nwebhook\n{sequence}\n{what}")));
}

/// <summary>An event that one subscription is to hear of.</summary>
/// <param name="Hook">The subscription when it happened; id 0: a sample, which has none.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="CreatedDate">When it happened, on the sandbox's clock.</param>
/// <param name="Lane">Where it waits for its turn.</param>
internal readonly record struct HookEvent(Hook Hook, Subject Subject, DateTime CreatedDate, Lane Lane);

/// <summary>How a delivery stands.</summary>
internal enum DeliveryState
{
    /// <summary>It will be sent, for the first time or once more.</summary>
    Pending,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It is not sent any more: every attempt failed, or it was redirected.</summary>
    Failed,
}
