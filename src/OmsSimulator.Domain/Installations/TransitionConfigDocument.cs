using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>Reads the flags of a transition.</summary>
internal static class TransitionConfigDocument
{
    private const int LongestAddress = 2048;

    /// <summary>The flags, and the names of those that were said.</summary>
    public static (TransitionConfig Config, IReadOnlyList<string> Flags) Read(DocumentObject row)
    {
        var flags = HonouredFlag.All.Where(row.Has).ToArray();
        var config = new TransitionConfig
        {
            SyncRemoteOrderStatus = row.Boolean(HonouredFlag.SyncRemoteOrderStatus) ?? true,
            RemoteInvoiceCall = ReadInvoiceCall(row),
            RemoteBillFulfillmentCall = ReadBillCall(row),
        };
        row.RefuseOthers();
        return (config, flags);
    }

    private static RemoteBillFulfillmentCall? ReadBillCall(DocumentObject row)
    {
        const string Key = HonouredFlag.RemoteBillFulfillmentCall;
        if (!row.TryGet(Key, out var value) || value.ValueKind == JsonValueKind.False)
            return null;
        if (value.ValueKind == JsonValueKind.True)
            return new RemoteBillFulfillmentCall();
        if (value.ValueKind == JsonValueKind.String && row.Text(Key, LongestAddress) is { } url && IsAddress(url))
            return new RemoteBillFulfillmentCall(url);
        row.Wrong(Key, $"expected true, false or an absolute http or https address, found {DocumentObject.Kind(value)}");
        return null;
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    private static RemoteInvoiceCall? ReadInvoiceCall(DocumentObject row)
    {
        const string Key = HonouredFlag.RemoteInvoiceCall;
        if (!row.TryGet(Key, out var value) || value.ValueKind == JsonValueKind.False)
            return null;
        if (value.ValueKind == JsonValueKind.True)
            return new RemoteInvoiceCall();
        if (value.ValueKind != JsonValueKind.Object)
        {
            row.Wrong(Key, $"expected true, false or an object, found {DocumentObject.Kind(value)}");
            return null;
        }

        var call = row.Object(Key)!;
        var auth = call.Object("auth");
        var timeouts = call.Object("timeouts");
        var defaults = new RemoteInvoiceCall();
        var read = new RemoteInvoiceCall
        {
            RemoteUrl = call.Text("remote_url", LongestAddress),
            GenerateInvoiceNumber = call.Boolean("generate_invoice_number"),
            GenerateInvoiceUrl = call.Boolean("generate_invoice_url"),
            RequestType = auth?.Word("request_type", "anonymous", "basic_auth", "token") ?? defaults.RequestType,
            Username = auth?.Text("username", 255),
            Password = auth?.Text("password", 255),
            Token = auth?.Text("token", 2048),
            TokenPrefix = auth?.Text("token_prefix", 50) ?? defaults.TokenPrefix,
            ReadTimeout = timeouts?.Integer("read", 1, 3600) ?? defaults.ReadTimeout,
            ConnectTimeout = timeouts?.Integer("connect", 1, 3600) ?? defaults.ConnectTimeout,
        };
        if (read.RemoteUrl is { } url && !IsAddress(url))
            call.Wrong("remote_url", "expected an absolute http or https address");
        auth?.RefuseOthers();
        timeouts?.RefuseOthers();
        call.RefuseOthers();
        return read;
    }
}
