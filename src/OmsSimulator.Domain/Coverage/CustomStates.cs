namespace OmsSimulator.Domain;

/// <summary>States of packages and transfers that the simulator's list does not have: the customer's own.</summary>
public static class CustomStates
{
    /// <summary>Whether a state is one.</summary>
    public static bool Is(State state) =>
        state.ContentType is State.PackageContentType or State.TransferContentType
        && DefaultStates.All.All(known => known.ContentType != state.ContentType || known.Key != state.Key);
}
