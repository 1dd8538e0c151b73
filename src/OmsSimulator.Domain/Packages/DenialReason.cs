namespace OmsSimulator.Domain;

/// <summary>Why a location may refuse a package (<c>/packages/package_denial_reason/</c>). Documented: API.</summary>
public sealed record DenialReason
{
    /// <summary>The longest <c>title</c>. Documented: API.</summary>
    public const int LongestTitle = 255;

    /// <summary>The longest <c>remote_id</c>. Documented: API.</summary>
    public const int LongestRemoteId = 100;

    /// <summary>Counts up from 1 in a sandbox.</summary>
    public required int Id { get; init; }

    /// <summary>Unique, 1 to 255 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The name of a remote system for it, up to 100 characters.</summary>
    public string? RemoteId { get; init; }

    /// <summary>For sorting, at least 0.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether a refusal may name it.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When it was made.</summary>
    public required DateTime CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime ModifiedDate { get; init; }
}
