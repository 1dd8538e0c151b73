namespace OmsSimulator.Client;

/// <summary>Denial reasons: lists, details, and their keeping.</summary>
public sealed class DenialReasonsApi : OmsRows<DenialReasonResource, DenialReasonFilter>
{
    internal DenialReasonsApi(VendorConnection connection)
        : base(connection, "packages/package_denial_reason/") { }

    /// <summary>Makes a reason.</summary>
    public Task<DenialReasonResource> CreateAsync(DenialReasonChange reason, CancellationToken cancellationToken = default) =>
        Send(HttpMethod.Post, Path, reason, cancellationToken);

    /// <summary>Changes what is named of a reason.</summary>
    public Task<DenialReasonResource> ChangeAsync(int id, DenialReasonChange change, CancellationToken cancellationToken = default) =>
        Send(HttpMethod.Patch, Of(id), change, cancellationToken);

    /// <summary>Replaces a reason; what is not named gets its default.</summary>
    public Task<DenialReasonResource> ReplaceAsync(int id, DenialReasonChange reason, CancellationToken cancellationToken = default) =>
        Send(HttpMethod.Put, Of(id), reason, cancellationToken);

    /// <summary>Deletes a reason.</summary>
    public Task DeleteAsync(int id, CancellationToken cancellationToken = default) =>
        Connection.Do(HttpMethod.Delete, Of(id), null, cancellationToken);

    private Task<DenialReasonResource> Send(
        HttpMethod method,
        string path,
        DenialReasonChange reason,
        CancellationToken cancellationToken
    ) => Connection.Read<DenialReasonResource>(method, path, ClientJson.Body(reason), cancellationToken);
}

/// <summary>A denial reason to write; null is not sent.</summary>
public sealed record DenialReasonChange
{
    /// <summary>Unique, at most 255 characters.</summary>
    public string? Title { get; init; }

    /// <summary>A remote system's name for it.</summary>
    public string? RemoteId { get; init; }

    /// <summary>For sorting, from 0.</summary>
    public int? Priority { get; init; }

    /// <summary>Whether a refusal may name it.</summary>
    public bool? IsActive { get; init; }
}
