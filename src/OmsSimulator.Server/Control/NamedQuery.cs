using System.Globalization;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>The parameters of a query, read strictly: an unknown one is a problem at its place.</summary>
internal sealed class NamedQuery
{
    private readonly IQueryCollection query;
    private readonly Problems problems;

    /// <summary>Reads it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="known">The names that there are.</param>
    public NamedQuery(IQueryCollection query, Problems problems, params string[] known)
    {
        (this.query, this.problems) = (query, problems);
        foreach (var name in query.Keys.Where(name => !known.Contains(name)))
        {
            problems.Add(
                Place.Root.At(name.Length <= 60 ? name : name[..60]),
                $"unknown here; expected {string.Join(", ", known)}{Spelling.DidYouMean(name, known)}"
            );
        }
    }

    /// <summary>A text; none: it was not said.</summary>
    public string? Text(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>A whole number; none: it was not said, or is wrong.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        problems.Add(Place.Root.At(name), string.Create(CultureInfo.InvariantCulture, $"expected a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>A duration; none: it was not said, or is wrong.</summary>
    public TimeSpan? Duration(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Durations.TryParse(text, out var duration) && duration >= TimeSpan.Zero)
            return duration;
        problems.Add(Place.Root.At(name), $"expected {Durations.Expected}");
        return null;
    }

    /// <summary>One of some words; none: it was not said, or is wrong.</summary>
    public string? Word(string name, params string[] words)
    {
        if (Text(name) is not { } text)
            return null;
        if (words.Contains(text))
            return text;
        problems.Add(Place.Root.At(name), $"expected {string.Join(" or ", words)}");
        return null;
    }
}
