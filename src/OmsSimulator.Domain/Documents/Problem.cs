namespace OmsSimulator.Domain;

/// <summary>What is wrong at one place of a document.</summary>
/// <param name="Pointer">The place, a JSON pointer; empty: the document itself.</param>
/// <param name="Detail">What is wrong and what was expected.</param>
public sealed record Problem(string Pointer, string Detail);

/// <summary>All that is wrong with a document, collected while it is read; only the first hundred are kept.</summary>
public sealed class Problems
{
    private const int Kept = 100;
    private readonly List<Problem> list = [];

    /// <summary>The problems, in the order of reading.</summary>
    public IReadOnlyList<Problem> List => list;

    /// <summary>Whether the document is good.</summary>
    public bool None => list.Count == 0;

    /// <summary>Whether some fact of the kind "this pair is not allowed" is among them: a sentence of the vendor's exists for it.</summary>
    public bool DefinitionNotAllowed { get; private set; }

    /// <summary>Notes a problem.</summary>
    public void Add(Place place, string detail)
    {
        if (list.Count < Kept)
            list.Add(new Problem(place.Pointer, detail));
    }

    /// <summary>
    /// Takes over what a second look found, but for records (<c>/orders/3</c>) in which something is wrong already: that may be the reason.
    /// </summary>
    public void AddOthers(Problems more)
    {
        var known = list.Select(problem => Record(problem.Pointer)).ToHashSet();
        list.AddRange(more.list.Where(problem => !known.Contains(Record(problem.Pointer))).Take(Math.Max(0, Kept - list.Count)));

        static string Record(string pointer) => string.Join('/', pointer.Split('/').Take(3));
    }

    /// <summary>Notes that a transition's pair is not one of its command's.</summary>
    public void AddDefinitionNotAllowed(Place place, string detail)
    {
        DefinitionNotAllowed = true;
        Add(place, detail);
    }
}

/// <summary>A place in a document; its pointer is written only when somebody asks.</summary>
/// <param name="Parent">The place around it; none for the document.</param>
/// <param name="Step">The key or index that leads here.</param>
public sealed record Place(Place? Parent, object Step)
{
    /// <summary>The document itself.</summary>
    public static Place Root { get; } = new(null, "");

    /// <summary>As a JSON pointer (RFC 6901).</summary>
    public string Pointer =>
        Parent is null
            ? ""
            : $"{Parent.Pointer}/{Step.ToString()!.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>A place inside this one.</summary>
    public Place At(object step) => new(this, step);
}
