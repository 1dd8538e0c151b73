using System.Text.Json;

namespace OmsSimulator.Persistence;

/// <summary>A store that cannot be used as it is: damaged, of a later version, in use. Nothing of it was changed.</summary>
/// <param name="sentence">What is wrong, and what helps.</param>
/// <param name="why">What was found.</param>
internal sealed class StoreException(string sentence, Exception? why = null) : Exception(sentence, why)
{
    /// <summary>Whether reading what a store has failed so because it is not what was written.</summary>
    public static bool IsDamage(Exception failure) =>
        failure
            is StoreException
                or JsonException
                or KeyNotFoundException
                or InvalidOperationException
                or FormatException
                or ArgumentException
                or OverflowException
                or IndexOutOfRangeException
                or IOException;
}
