using System.Text.Json;

namespace OmsSimulator.Kernel;

/// <summary>A line of a snapshot.</summary>
/// <param name="Kind">Its member <c>line</c>, which says what it is.</param>
/// <param name="WriteMembers">Writes the other members.</param>
internal readonly record struct SnapshotLine(string Kind, Action<Utf8JsonWriter> WriteMembers);
