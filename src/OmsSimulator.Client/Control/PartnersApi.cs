namespace OmsSimulator.Client;

/// <summary>The OMS's partners: <c>omnitron</c>, <c>invoice</c>, <c>carrier</c>, <c>bill</c>.</summary>
public sealed class PartnersApi
{
    private readonly ControlConnection connection;

    /// <summary>Makes it.</summary>
    internal PartnersApi(ControlConnection connection) => this.connection = connection;

    /// <summary>All of them: where each is, and what its stand-in answers.</summary>
    public Task<IReadOnlyList<PartnerDescription>> ListAsync(CancellationToken cancellation = default) =>
        connection.Get<IReadOnlyList<PartnerDescription>>("partners", cancellation);

    /// <summary>One of them.</summary>
    public Task<PartnerDescription> GetAsync(string partner, CancellationToken cancellation = default) =>
        connection.Get<PartnerDescription>(Of(partner), cancellation);

    /// <summary>What was exchanged with a partner.</summary>
    public Task<PartnerCallList> CallsAsync(string partner, CancellationToken cancellation = default) =>
        connection.Get<PartnerCallList>($"{Of(partner)}/calls", cancellation);

    /// <summary>Forgets what was exchanged with a partner.</summary>
    public Task ClearCallsAsync(string partner, CancellationToken cancellation = default) =>
        connection.Do(HttpMethod.Delete, $"{Of(partner)}/calls", null, cancellation);

    /// <summary>Gives a partner a real address, or the stand-in back.</summary>
    public Task<PartnerDescription> SetAddressAsync(string partner, Uri? address, CancellationToken cancellation = default) =>
        Set(partner, new PartnerSetting { Address = address?.AbsoluteUri }, cancellation);

    /// <summary>Sets what the stand-in answers next.</summary>
    public Task<PartnerDescription> SetAnswersAsync(string partner, PartnerAnswers answers, CancellationToken cancellation = default) =>
        Set(partner, new PartnerSetting { Answers = answers }, cancellation);

    private Task<PartnerDescription> Set(string partner, PartnerSetting setting, CancellationToken cancellation) =>
        connection.Send<PartnerSetting, PartnerDescription>(HttpMethod.Put, Of(partner), setting, cancellation);

    private static string Of(string partner) => $"partners/{Uri.EscapeDataString(partner)}";
}
