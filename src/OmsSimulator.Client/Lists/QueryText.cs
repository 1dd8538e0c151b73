using System.Globalization;
using System.Text;

namespace OmsSimulator.Client;

/// <summary>Writes the query of a request: what is set again replaces what was set before, and what is null is left out.</summary>
internal sealed class QueryText
{
    private readonly OrderedDictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Sets a text.</summary>
    public QueryText Set(string name, string? value)
    {
        if (value is not null)
            values[name] = value;
        return this;
    }

    /// <summary>Sets a number.</summary>
    public QueryText Set(string name, int? value) => Set(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an instant.</summary>
    public QueryText Set(string name, DateTimeOffset? value) => Set(name, value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));

    /// <summary>Sets numbers, separated by commas.</summary>
    public QueryText Set(string name, IReadOnlyCollection<int>? values) => Set(name, values is null ? null : string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture))));

    /// <summary>Sets texts, separated by commas.</summary>
    public QueryText Set(string name, IReadOnlyCollection<string>? values) => Set(name, values is null ? null : string.Join(',', values));

    /// <summary>Sets states, by their numbers.</summary>
    public QueryText Set(string name, IReadOnlyCollection<PackageState>? states) => Set(name, states?.Select(state => state.EnumValue).ToArray());

    /// <summary>Sets what an id may be.</summary>
    public QueryText SetIds(IdRange? range) => range is null ? this : Set("id__gt", range.Above).Set("id__gte", range.From).Set("id__lt", range.Below).Set("id__lte", range.UpTo);

    /// <summary>Sets when something may have been.</summary>
    public QueryText SetRange(string name, DateRange? range) => range is null ? this : Set($"{name}__gte", range.From).Set($"{name}__lte", range.UpTo);

    /// <summary>The query with its question mark; empty where nothing is set.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in values)
            text.Append(text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }
}
