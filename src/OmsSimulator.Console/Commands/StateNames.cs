using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Commands;

/// <summary>What the installation calls its states.</summary>
/// <param name="contract">The contract.</param>
public sealed class StateNames(ContractDescription contract)
{
    private readonly Dictionary<string, string> names = contract
        .States.Select(static state => (state.Key, state.Name))
        .Concat(contract.TransferStates.Select(static state => ($"transfer {state.Key}", state.Name)))
        .ToDictionary(static state => state.Item1, static state => state.Item2);

    /// <summary>The name of a state of packages; the key where it has none.</summary>
    public string NameOf(string key) => names.GetValueOrDefault(key) ?? names.GetValueOrDefault($"transfer {key}") ?? key;
}
