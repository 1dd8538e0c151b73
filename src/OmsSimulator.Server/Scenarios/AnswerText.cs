using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Scenarios;

/// <summary>The exact text that a scenario expects to be answered: what the vendor's surface writes.</summary>
internal static class AnswerText
{
    /// <summary>The body; empty: there is none.</summary>
    public static string Of(ScenarioAnswer answer)
    {
        if (answer.Refusal is { } refusal)
            return Encoding.UTF8.GetString(RefusalResources.Bytes(refusal).Span);
        return answer.Carrier is { } carrier ? JsonSerializer.Serialize(PackageAnswers.Of(carrier), ServedJson.Wire.PackageAnswer) : "";
    }
}
