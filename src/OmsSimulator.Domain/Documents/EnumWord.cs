using System.Text.Json;

namespace OmsSimulator.Domain;

/// <summary>What a kind is called in documents: <c>OtherSource</c> is <c>other_source</c>.</summary>
public static class EnumWord
{
    /// <summary>The word.</summary>
    public static string Of<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
