namespace OmsSimulator.Domain;

/// <summary>Something in a request that is not as the contract has it. It says what kind of value was found, never the value.</summary>
/// <param name="Pointer">The place: a JSON pointer in the body, <c>?name</c> for a query parameter, empty for the request as a
/// whole.</param>
/// <param name="Expected">What the contract has there.</param>
/// <param name="Found">What was there.</param>
/// <param name="Provenance">Who says so.</param>
public sealed record Finding(string Pointer, string Expected, string Found, Provenance Provenance);
