using System.Text;

namespace OmsSimulator.Generate.OpenApi;

/// <summary>
/// The names of components: what generators of clients make of them are names of types, so <c>pages/packages</c> is
/// <c>PackagesPage</c>, <c>requests/hook</c> is <c>HookRequest</c>, and the definition <c>near_miss</c> of <c>control/requests</c>
/// is <c>ControlRequestsNearMiss</c>.
/// </summary>
internal static class ComponentNames
{
    /// <summary>The name of a schema's component.</summary>
    public static string Of(string schema) =>
        schema.Split('/') switch
        {
            ["pages", var list] => $"{Pascal(list)}Page",
            ["requests", var body] => $"{Pascal(body)}Request",
            ["commands", var command] => $"{Pascal(command)}Command",
            ["webhooks", var type] => $"{Pascal(type)}Webhook",
            [var folder, var name] => $"{Pascal(folder)}{Pascal(name)}",
            _ => Pascal(schema),
        };

    /// <summary>The name of the component of a schema's definition.</summary>
    public static string Of(string schema, string definition) => $"{Of(schema)}{Pascal(definition)}";

    private static string Pascal(string words)
    {
        var name = new StringBuilder(words.Length);
        var starts = true;
        foreach (var letter in words)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(starts ? char.ToUpperInvariant(letter) : letter);
            starts = !char.IsAsciiLetterOrDigit(letter);
        }

        return name.ToString();
    }
}
