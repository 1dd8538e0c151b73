namespace OmsSimulator.Client;

/// <summary>The OMS's partners: <c>omnitron</c>, <c>invoice</c>, <c>carrier</c>, <c>bill</c>.</summary>
public sealed class PartnersApi
{
    private readonly ControlConnection connection;

    internal PartnersApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them: where each is, and what its stand-in answers.</summary>
    public Task<IReadOnlyList<PartnerDescription>> ListAsync(CancellationToken cancellationToken = default) =>
        connection.Get<IReadOnlyList<PartnerDescription>>("partners", cancellationToken);

    /// <summary>One of them.</summary>
    public Task<PartnerDescription> GetAsync(string partner, CancellationToken cancellationToken = default) =>
        connection.Get<PartnerDescription>(Of(partner), cancellationToken);

    /// <summary>What was exchanged with a partner.</summary>
    public Task<PartnerCallList> CallsAsync(string partner, CancellationToken cancellationToken = default) =>
        connection.Get<PartnerCallList>($"{Of(partner)}/calls", cancellationToken);

    /// <summary>Forgets what was exchanged with a partner.</summary>
    public Task ClearCallsAsync(string partner, CancellationToken cancellationToken = default) =>
        connection.Do(HttpMethod.Delete, $"{Of(partner)}/calls", null, cancellationToken);

    /// <summary>Gives a partner a real address, or the stand-in back.</summary>
    public Task<PartnerDescription> SetAddressAsync(string partner, Uri? address, CancellationToken cancellationToken = default) =>
        Set(partner, new PartnerSetting { Address = address?.AbsoluteUri }, cancellationToken);

    /// <summary>Sets what the stand-in answers next.</summary>
    public Task<PartnerDescription> SetAnswersAsync(
        string partner,
        PartnerAnswers answers,
        CancellationToken cancellationToken = default
    ) => Set(partner, new PartnerSetting { Answers = answers }, cancellationToken);

    private Task<PartnerDescription> Set(string partner, PartnerSetting setting, CancellationToken cancellationToken) =>
        connection.Send<PartnerSetting, PartnerDescription>(HttpMethod.Put, Of(partner), setting, cancellationToken);

    private static string Of(string partner) => $"partners/{Uri.EscapeDataString(partner)}";
}
