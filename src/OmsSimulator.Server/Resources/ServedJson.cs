using System.Text.Json;
using OmsSimulator.Contract;

namespace OmsSimulator.Resources;

/// <summary>The wire's JSON as the simulator writes it: the bytes of <see cref="WireJson.Wire"/>, shared ones written once.</summary>
internal static class ServedJson
{
    /// <summary>The context that writes answers and webhooks.</summary>
    public static WireJson Wire { get; } =
        new(
            new JsonSerializerOptions(WireJson.Wire.Options)
            {
                TypeInfoResolver = null,
                Converters =
                {
                    new SharedJson<StateResource>(WireJson.Wire.StateResource),
                    new SharedJson<CommandResource>(WireJson.Wire.CommandResource),
                },
            }
        );
}
