namespace OmsSimulator.Client;

/// <summary>A file that the OMS keeps: an invoice, a label.</summary>
/// <param name="MediaType">What it is, such as <c>application/pdf</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OmsDocument(string MediaType, ReadOnlyMemory<byte> Content);
