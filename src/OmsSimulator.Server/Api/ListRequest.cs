using System.Globalization;
using Microsoft.Extensions.Primitives;
using OmsSimulator.Domain;

namespace OmsSimulator.Api;

/// <summary>What a request for a list asks: the page, its size, the order, the filters (http.md).</summary>
internal sealed class ListRequest
{
    private const int MostPerPage = 100;

    private readonly IQueryCollection query;
    private readonly FieldErrors errors = new();
    private readonly HashSet<string> asked = ["sort"];
    private readonly List<Finding> noted = [];
    private bool unknownSort;

    /// <summary>Reads the page and its size.</summary>
    public ListRequest(HttpRequest request, int defaultLimit = 20)
    {
        query = request.Query;
        Limit = ReadLimit("limit") ?? ReadLimit("page_size") ?? defaultLimit;
        var page = Last("page");
        Page = page is null ? 1 : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }

    /// <summary>The page, from 1; none: it is no integer.</summary>
    public int? Page { get; }

    /// <summary>Rows per page.</summary>
    public int Limit { get; }

    /// <summary>How many rows come before the page.</summary>
    public long Skip => ((Page ?? 1) - 1L) * Limit;

    /// <summary>What is wrong with filters.</summary>
    public Refusal? Refusal => errors.None ? null : Refusals.OfFields(errors) with
    {
        Findings = [.. errors.All.Select(error => new Finding($"?{error.Field}", "a value of the filter's kind", "another one", Provenance.Assumed))],
    };

    /// <summary>The query parameters that nothing asked for, and <c>sort</c> where its field is unknown. Assumed: ignored.</summary>
    public IEnumerable<string> Unknown => query.Keys.Where(name => !asked.Contains(name)).Concat(unknownSort ? ["sort"] : []);

    /// <summary>What was read although it is not as it should be.</summary>
    public IReadOnlyList<Finding> Noted => noted;

    /// <summary>The field to sort by and whether from the top; the default is <c>-id</c>.</summary>
    public (string Field, bool Descending) Sort
    {
        get
        {
            var sort = Last("sort") ?? "-id";
            return sort.StartsWith('-') ? (sort[1..], true) : (sort, false);
        }
    }

    /// <summary>Notes that the list does not know the field to sort by.</summary>
    public void SortIsUnknown() => unknownSort = true;

    /// <summary>A filter's text.</summary>
    public string? Text(string name) => Last(name);

    /// <summary>A filter's texts, separated by commas.</summary>
    public IReadOnlyList<string>? Texts(string name) => Last(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A filter's integer.</summary>
    public long? Integer(string name)
    {
        if (Last(name) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        errors.Add(name, Sentences.Integer);
        return null;
    }

    /// <summary>A filter's integers, separated by commas.</summary>
    public IReadOnlyList<long>? Integers(string name)
    {
        if (Texts(name) is not { } texts)
            return null;
        var numbers = new List<long>();
        foreach (var text in texts)
        {
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                errors.Add(name, Sentences.Integer);
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>A filter's instant; a plus sign that was not escaped arrives as a space.</summary>
    public DateTime? Instant(string name)
    {
        if (Last(name) is not { } text)
            return null;
        if (Timestamps.TryParse(text, out var instant, out var notes))
        {
            Note(name, notes);
            return instant;
        }

        errors.Add(name, Sentences.Instant);
        return null;
    }

    private void Note(string name, InstantNotes notes)
    {
        if (notes.HasFlag(InstantNotes.NoOffset))
            noted.Add(new Finding($"?{name}", "an instant with its offset, such as Z", "none, taken as UTC", Provenance.Assumed));
        if (notes.HasFlag(InstantNotes.BlankForPlus))
            noted.Add(new Finding($"?{name}", "a + that is escaped (%2B)", "a blank, taken as +", Provenance.Assumed));
    }

    /// <summary>A filter's boolean, as Python or JSON writes it.</summary>
    public bool? Boolean(string name)
    {
        switch (Last(name))
        {
            case null:
                return null;
            case "true" or "True" or "1":
                return true;
            case "false" or "False" or "0":
                return false;
            default:
                errors.Add(name, Sentences.Boolean);
                return null;
        }
    }

    /// <summary>A filter's uuid, with or without hyphens.</summary>
    public Guid? Uuid(string name)
    {
        if (Last(name) is not { } text)
            return null;
        if (Guid.TryParse(text, out var uuid))
            return uuid;
        errors.Add(name, "Must be a valid UUID.");
        return null;
    }

    private int? ReadLimit(string name)
    {
        if (Integer(name) is not { } limit)
            return null;
        if (limit < 1)
            errors.Add(name, Sentences.AtLeast(1));
        return (int)Math.Clamp(limit, 1, MostPerPage);
    }

    // As Django: the last of repeated values counts, an empty one is none.
    private string? Last(string name)
    {
        if (query.Count == 0)
            return null;
        asked.Add(name);
        return query.TryGetValue(name, out StringValues values) && values is [.., { Length: > 0 } last] ? last : null;
    }
}
