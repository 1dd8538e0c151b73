namespace OmsSimulator.Partners;

/// <summary>What became of a call to a partner, for who follows them from outside.</summary>
/// <param name="Partner">The partner's name.</param>
/// <param name="Call">The call.</param>
/// <param name="Reply">What came back.</param>
internal readonly record struct PartnerNotice(string Partner, PartnerCall Call, PartnerReply Reply);
