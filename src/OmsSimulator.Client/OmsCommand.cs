using System.Globalization;
using System.Text.Json.Nodes;

namespace OmsSimulator.Client;

/// <summary>A command with its parameters, typed: the records in <c>OmsSimulator.Client.Commands</c>, one per command of the catalogue.</summary>
public abstract record OmsCommand
{
    /// <summary>The command's code.</summary>
    public abstract string Code { get; }

    /// <summary>The parameters as they are sent; those that are null are left out.</summary>
    public JsonObject ToParameters()
    {
        var parameters = new JsonObject();
        Write(parameters);
        return parameters;
    }

    /// <summary>Writes the parameters that are set.</summary>
    private protected virtual void Write(JsonObject parameters) { }

    /// <summary>A list, element by element.</summary>
    private protected static JsonArray ArrayOf<T>(IEnumerable<T> elements, Func<T, JsonNode?> write) => [.. elements.Select(write)];

    /// <summary>A day as the wire writes it.</summary>
    private protected static string DayOf(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
