namespace OmsSimulator.Contract;

/// <summary>What the control surface has: the answer of <c>GET /__admin</c>.</summary>
/// <param name="Version">The simulator's version.</param>
/// <param name="Sandbox">The sandbox that was asked.</param>
/// <param name="Calls">Every call, in the order of the description.</param>
/// <param name="Documents">Where the surfaces are described.</param>
[Document("control/index")]
public sealed record ControlIndex(string Version, string Sandbox, IReadOnlyList<ControlCall> Calls, ControlDescriptions Documents);

/// <summary>A call of the control surface.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path.</param>
/// <param name="Summary">What it does.</param>
public sealed record ControlCall(string Method, string Path, string Summary);

/// <summary>Where the surfaces are described.</summary>
/// <param name="Oms">The vendor's surface in OpenAPI 3.1.</param>
/// <param name="Control">The control surface in OpenAPI 3.1.</param>
/// <param name="Docs">Both, as a page.</param>
/// <param name="Schemas">The JSON Schemas.</param>
public sealed record ControlDescriptions(string Oms, string Control, string Docs, string Schemas);
