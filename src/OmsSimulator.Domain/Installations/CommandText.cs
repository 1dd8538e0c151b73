using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Writes what an installation document says about commands, and the flags of their transitions.</summary>
internal static class CommandText
{
    /// <summary>Writes the flags of a transition.</summary>
    public static void WriteConfig(Utf8JsonWriter writer, TransitionConfig config, Command command)
    {
        writer.WriteStartObject("config");
        if (command.Honour(HonouredFlag.SyncRemoteOrderStatus))
            writer.WriteBoolean(HonouredFlag.SyncRemoteOrderStatus, config.SyncRemoteOrderStatus);
        if (config.RemoteInvoiceCall is { } call)
            WriteInvoiceCall(writer, call);
        if (config.RemoteBillFulfillmentCall is { RemoteUrl: { } address })
            writer.WriteString(HonouredFlag.RemoteBillFulfillmentCall, address);
        else if (command.Honour(HonouredFlag.RemoteBillFulfillmentCall))
            writer.WriteBoolean(HonouredFlag.RemoteBillFulfillmentCall, config.RemoteBillFulfillmentCall is not null);
        writer.WriteEndObject();
    }

    private static void WriteInvoiceCall(Utf8JsonWriter writer, RemoteInvoiceCall call)
    {
        writer.WriteStartObject(HonouredFlag.RemoteInvoiceCall);
        writer.WriteStartObject("auth");
        writer.WriteString("request_type", call.RequestType);
        Text("username", call.Username);
        Text("password", call.Password);
        Text("token", call.Token);
        Text("token_prefix", call.TokenPrefix);
        writer.WriteEndObject();
        writer.WriteStartObject("timeouts");
        writer.WriteNumber("read", call.ReadTimeout);
        writer.WriteNumber("connect", call.ConnectTimeout);
        writer.WriteEndObject();
        Text("remote_url", call.RemoteUrl);
        Flag("generate_invoice_number", call.GenerateInvoiceNumber);
        Flag("generate_invoice_url", call.GenerateInvoiceUrl);
        writer.WriteEndObject();

        void Text(string key, string? text)
        {
            if (text is not null)
                writer.WriteString(key, text);
        }

        void Flag(string key, bool? flag)
        {
            if (flag is { } said)
                writer.WriteBoolean(key, said);
        }
    }

    /// <summary>Writes what differs about a command; nothing, where nothing does.</summary>
    public static void Write(Utf8JsonWriter writer, InstalledCommand command)
    {
        if (!command.IsKnown)
        {
            writer.WriteStartObject(command.Code);
            writer.WriteBoolean("custom", true);
            writer.WriteString("subject", command.Definition.Subject == CommandSubject.Transfer ? "transfer" : "package");
            writer.WriteEndObject();
            return;
        }

        var added = command.Pairs.Where(pair => !Contains(command.Definition.Pairs, pair)).ToArray();
        var removed = command.Definition.Pairs.Where(pair => !Contains(command.Pairs, pair)).ToArray();
        if (command.Code == command.Definition.Code && command.ParameterNames.Count == 0 && added.Length == 0 && removed.Length == 0)
            return;
        writer.WriteStartObject(command.Definition.Code);
        writer.WriteString("code", command.Code);
        writer.WriteStartObject("parameters");
        foreach (var (name, key) in command.ParameterNames)
            writer.WriteString(name, key);
        writer.WriteEndObject();
        writer.WriteStartObject("pairs");
        WritePairs(writer, "add", added);
        WritePairs(writer, "remove", removed);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static bool Contains(IReadOnlyList<Pair> pairs, Pair wanted) =>
        pairs.Any(pair => pair.From == wanted.From && pair.To == wanted.To);

    private static void WritePairs(Utf8JsonWriter writer, string key, Pair[] pairs)
    {
        writer.WriteStartArray(key);
        foreach (var pair in pairs)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(pair.From);
            writer.WriteStringValue(pair.To);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
