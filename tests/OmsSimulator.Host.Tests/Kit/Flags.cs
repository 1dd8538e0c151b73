namespace OmsSimulator.Host.Tests;

/// <summary>Installation documents that set the flags of a transition of the default installation.</summary>
internal static class Flags
{
    /// <summary>Packing from Waiting asks the invoice service.</summary>
    public static string Invoiced(string call = "true") =>
        On("COMPLETE_PACKAGING", "Waiting", "Packed", $$"""{"remote_invoice_call":{{call}}}""");

    /// <summary>One transition has a configuration.</summary>
    public static string On(string code, string from, string to, string config)
    {
        var way = Oms.Way(code, from, to);
        return $$"""{"transitions":[{"id":{{way.Id}},"command":"{{code}}","from":"{{from}}","to":"{{to}}","slug":"{{way.Slug}}","config":{{config}}}]}""";
    }
}
