using OmsSimulator.Domain;

namespace OmsSimulator.Walks;

/// <summary>A command of a walk.</summary>
/// <param name="Sent">The command.</param>
/// <param name="Number">The package's number; none: it is sent to no package that there is.</param>
/// <param name="State">The state that the record was in; none: that is not known.</param>
internal sealed record WalkCommand(ScenarioCommand Sent, string? Number, State? State);

/// <summary>A login.</summary>
/// <param name="Username">Who.</param>
/// <param name="Password">With what.</param>
internal sealed record WalkLogin(string Username, string Password);

/// <summary>What is claimed of an answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, byte for byte; none: nothing is said of it, as there may be times in it.</param>
/// <param name="State">The name of the state that the package is in then; none: nothing is said.</param>
internal sealed record WalkClaim(int Status, string? Body, string? State)
{
    /// <summary>Whether nothing may have changed.</summary>
    public bool IsRefusal => Status is >= 400 and < 500;
}
