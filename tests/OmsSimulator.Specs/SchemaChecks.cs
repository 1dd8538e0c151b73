using System.Runtime.CompilerServices;
using OmsSimulator.Schemas;
using OmsSimulator.Testing.Steps;

namespace OmsSimulator.Specs.Drivers;

/// <summary>Has every answer of every scenario checked against its schema.</summary>
internal static class SchemaChecks
{
    /// <summary>Before the first scenario; the checks bring connections of their own, which ask the default proxy.</summary>
    [ModuleInitializer]
    internal static void Use()
    {
        HttpClient.DefaultProxy = new HostNames();
        Server.Connections = new SchemaCheckedHandler();
    }
}
