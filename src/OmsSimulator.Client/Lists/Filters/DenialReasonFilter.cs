// Derived from src/OmsSimulator.Domain/Lists: dotnet run --project tools/Generate
namespace OmsSimulator.Client;

/// <summary>Which denial reasons: filters are ANDed, null is none.</summary>
public sealed record DenialReasonFilter : ListFilter
{
    /// <summary>Whether a refusal may name it. Documented: API.</summary>
    public bool? IsActive { get; init; }

    /// <summary>What its title contains, upper or lower case alike. Documented: API.</summary>
    public string? Title { get; init; }

    /// <summary>Its priority. Documented: API.</summary>
    public int? Priority { get; init; }

    /// <summary>A remote system's name for it. Documented: API.</summary>
    public string? RemoteId { get; init; }

    /// <summary>What <c>created_date</c> may be. Documented: API.</summary>
    public DateRange? Created { get; init; }

    /// <summary>What <c>modified_date</c> may be. Documented: API.</summary>
    public DateRange? Modified { get; init; }

    private protected override void Write(QueryText query) => query
        .Set("is_active", IsActive)
        .SetPart("title", Title)
        .Set("priority", Priority)
        .Set("remote_id", RemoteId)
        .SetRange("created_date", Created)
        .SetRange("modified_date", Modified);
}
