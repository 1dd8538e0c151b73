namespace OmsSimulator.Kernel;

/// <summary>How a store is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsWell">Whether it keeps what it is given.</param>
/// <param name="Waiting">How many decisions wait to be kept.</param>
/// <param name="Bytes">About how many bytes it takes; none: it cannot tell now.</param>
internal sealed record StoreStatus(string Kind, bool IsWell, int Waiting, long? Bytes);
