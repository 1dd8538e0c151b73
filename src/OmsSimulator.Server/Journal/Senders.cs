using System.Text.Json;

namespace OmsSimulator.Journal;

/// <summary>Who sends requests: clients, or a person with the console.</summary>
internal static class Senders
{
    private const string Client = "client";
    private const string Console = "console";

    /// <summary>The member of an entry.</summary>
    public const string Member = "from";

    /// <summary>All of them.</summary>
    public static string[] All { get; } = [Client, Console];

    /// <summary>What the one is called.</summary>
    public static string Of(bool isFromConsole) => isFromConsole ? Console : Client;

    /// <summary>Whether what the simulator knows of a call says that it came from the console; entries of versions before the console do not.</summary>
    public static bool IsConsole(JsonElement knowledge) =>
        knowledge.ValueKind == JsonValueKind.Object
        && knowledge.TryGetProperty(Member, out var from)
        && from.ValueKind == JsonValueKind.String
        && from.ValueEquals(Console);
}
