using System.Text;
using System.Text.Json;

namespace OmsSimulator.Cli.Drift;

/// <summary>Writes the proxy's address where the target names its own.</summary>
/// <param name="target">The target.</param>
/// <param name="own">The proxy's address as the client used it, without a slash at its end.</param>
internal sealed class TargetAddresses(Uri target, string own)
{
    private readonly string path = target.AbsolutePath.TrimEnd('/');

    /// <summary>An address in the proxy's place of the target's; another one stays as it is.</summary>
    public string Own(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0 || !IsWeb(address[..start]))
            return address;
        var end = address.AsSpan(start + 3).IndexOfAny('/', '?', '#') is >= 0 and var length ? start + 3 + length : address.Length;

        // Behind a proxy of its own the target may name itself with another scheme.
        var authority = address[(start + 3)..end];
        var isTarget =
            authority.Equals(target.Authority, StringComparison.OrdinalIgnoreCase)
            || authority.Equals(target.Host, StringComparison.OrdinalIgnoreCase);
        if (!isTarget || !address.AsSpan(end).StartsWith(path, StringComparison.Ordinal))
            return address;
        return own + address[(end + path.Length)..];
    }

    /// <summary>A page whose <c>next</c> and <c>previous</c> lead to the proxy, all other bytes as they are; none: it is no such page.</summary>
    public byte[]? InPage(byte[] body)
    {
        try
        {
            return Change(body, Places(body));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private byte[]? Change(byte[] body, List<(int Start, int Length, string Value)> places)
    {
        var changed = places.Select(place => place with { Value = Own(place.Value) }).ToArray();
        if (changed.SequenceEqual(places))
            return null;
        using var written = new MemoryStream(body.Length + 256);
        var kept = 0;
        for (var index = 0; index < places.Count; index++)
        {
            var (start, length, value) = changed[index];
            if (value == places[index].Value)
                continue;
            written.Write(body, kept, start - kept);
            written.Write(
                Encoding.UTF8.GetBytes(
                    $"\"{JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""
                )
            );
            kept = start + length;
        }

        written.Write(body, kept, body.Length - kept);
        return written.ToArray();
    }

    // The two members of the outermost object, where they are texts.
    private static List<(int Start, int Length, string Value)> Places(byte[] body)
    {
        var places = new List<(int Start, int Length, string Value)>();
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return places;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMeant = reader.ValueTextEquals("next"u8) || reader.ValueTextEquals("previous"u8);
            reader.Read();
            if (isMeant && reader.TokenType == JsonTokenType.String)
                places.Add(((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex), reader.GetString()!));
            else
                reader.Skip();
        }

        return places;
    }

    private static bool IsWeb(string scheme) => scheme is "http" or "https";
}
