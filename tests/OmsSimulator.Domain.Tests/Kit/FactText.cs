using System.Text.Json;

namespace OmsSimulator.Domain.Tests;

/// <summary>Facts as storage writes them, to be compared.</summary>
internal static class FactText
{
    public static string Of(OmsFact fact) => JsonSerializer.Serialize(fact, FactJson.Default.OmsFact);

    public static string Of(IEnumerable<OmsFact> facts) => string.Join('\n', facts.Select(Of));
}
