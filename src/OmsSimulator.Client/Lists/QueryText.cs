using System.Globalization;
using System.Text;

namespace OmsSimulator.Client;

/// <summary>
/// Writes the query of a request: what is set again replaces what was set before, and what is null is left out. The vendor's API takes an
/// empty value for no filter; where one of no values, or an empty text, is wanted, no row is meant, and <see cref="MatchesNothing"/> says
/// so.
/// </summary>
internal sealed class QueryText
{
    private readonly List<KeyValuePair<string, string>> values = [];

    /// <summary>Whether no row can pass.</summary>
    public bool MatchesNothing { get; private set; }

    /// <summary>Sets a text that rows have to have.</summary>
    public QueryText Set(string name, string? value)
    {
        MatchesNothing |= value is { Length: 0 };
        return SetPart(name, value);
    }

    /// <summary>Sets a part of a text; every text has the empty one.</summary>
    public QueryText SetPart(string name, string? value)
    {
        if (value is not { Length: > 0 })
            return this;
        var place = values.FindIndex(set => set.Key == name);
        if (place < 0)
            values.Add(new(name, value));
        else
            values[place] = new(name, value);
        return this;
    }

    /// <summary>Sets a number.</summary>
    public QueryText Set(string name, int? value) => SetPart(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an instant.</summary>
    public QueryText Set(string name, DateTimeOffset? value) =>
        SetPart(name, value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));

    /// <summary>Sets a day.</summary>
    public QueryText Set(string name, DateOnly? value) => SetPart(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Sets whether.</summary>
    public QueryText Set(string name, bool? value) =>
        SetPart(
            name,
            value is null ? null
                : value.Value ? "true"
                : "false"
        );

    /// <summary>Sets a uuid.</summary>
    public QueryText Set(string name, Guid? value) => SetPart(name, value?.ToString());

    /// <summary>Sets numbers of which rows have to have one.</summary>
    public QueryText SetOneOf(string name, IReadOnlyCollection<int>? values) =>
        SetOneOf(name, values?.Select(value => value.ToString(CultureInfo.InvariantCulture)).ToArray());

    /// <summary>Sets states of which rows have to be in one.</summary>
    public QueryText SetOneOf(string name, IReadOnlyCollection<PackageState>? states) =>
        SetOneOf(name, states?.Select(state => state.EnumValue).ToArray());

    /// <summary>Sets texts of which rows have to have one.</summary>
    public QueryText SetOneOf(string name, IReadOnlyCollection<string>? values)
    {
        MatchesNothing |= values is not null && !values.Any(value => value.Length > 0);
        return SetNoneOf(name, values);
    }

    /// <summary>Sets states of which rows may be in none.</summary>
    public QueryText SetNoneOf(string name, IReadOnlyCollection<PackageState>? states) =>
        SetNoneOf(name, states?.Select(state => state.EnumValue).ToArray());

    /// <summary>Sets texts of which rows may have none.</summary>
    public QueryText SetNoneOf(string name, IReadOnlyCollection<string>? values)
    {
        if (values?.FirstOrDefault(value => value.Contains(',')) is { } divided)
            throw new ArgumentException($"\"{divided}\" has a comma, which stands between the values of {name}.", nameof(values));
        return SetPart(name, values is null ? null : string.Join(',', values.Where(value => value.Length > 0)));
    }

    /// <summary>Sets what a number may be.</summary>
    public QueryText SetRange(string name, NumberRange? range) =>
        range is null
            ? this
            : Set($"{name}__gt", range.Above)
                .Set($"{name}__gte", range.From)
                .Set($"{name}__lt", range.Below)
                .Set($"{name}__lte", range.UpTo);

    /// <summary>
    /// Sets when something may have been. A list that is not open knows <c>__gte</c> and <c>__lte</c> alone; the wire's instants have
    /// microseconds.
    /// </summary>
    public QueryText SetRange(string name, DateRange? range, bool isOpen = true)
    {
        if (range is null)
            return this;
        var (after, before) = (range.After, range.Before);
        if (isOpen)
            return Set($"{name}__gt", after).Set($"{name}__gte", range.From).Set($"{name}__lt", before).Set($"{name}__lte", range.UpTo);
        return Set($"{name}__gte", Later(after?.AddMicroseconds(1), range.From))
            .Set($"{name}__lte", Earlier(before?.AddMicroseconds(-1), range.UpTo));
    }

    /// <summary>The query with its question mark; empty where nothing is set.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in values)
            text.Append(text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
