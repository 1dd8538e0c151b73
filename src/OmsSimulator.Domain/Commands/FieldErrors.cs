namespace OmsSimulator.Domain;

/// <summary>What is wrong with the fields of a body, as Django REST Framework nests it.</summary>
public sealed class FieldErrors
{
    private List<(string Field, FieldError Error)>? errors;

    /// <summary>Whether nothing is wrong.</summary>
    public bool None => errors is null;

    /// <summary>The fields and what is wrong with each.</summary>
    public IReadOnlyList<(string Field, FieldError Error)> All => errors ?? (IReadOnlyList<(string, FieldError)>)[];

    /// <summary>One field, one sentence.</summary>
    public static FieldErrors Of(string field, string sentence)
    {
        var all = new FieldErrors();
        all.Add(field, sentence);
        return all;
    }

    /// <summary>A sentence about a field.</summary>
    public void Add(string field, string sentence) => Add(field, new FieldError.Sentences([sentence]));

    /// <summary>Errors inside a field.</summary>
    public void Add(string field, FieldError error) => (errors ??= []).Add((field, error));
}

/// <summary>What is wrong with one field.</summary>
public abstract record FieldError
{
    private FieldError() { }

    /// <summary><c>["…"]</c></summary>
    /// <param name="All">The sentences.</param>
    public sealed record Sentences(IReadOnlyList<string> All) : FieldError;

    /// <summary>
    /// <c>[{}, {"order_item": ["…"]}]</c>: what is wrong with each element of a list; an element without errors is empty.
    /// </summary>
    /// <param name="All">Per element its errors.</param>
    public sealed record Elements(IReadOnlyList<FieldErrors> All) : FieldError;

    /// <summary><c>{"order_item": ["…"]}</c>: what is wrong inside an object.</summary>
    /// <param name="Errors">The errors.</param>
    public sealed record Members(FieldErrors Errors) : FieldError;
}
