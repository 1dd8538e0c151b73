namespace OmsSimulator.Domain;

/// <summary>Reads what an installation document chooses.</summary>
internal static class SettingsDocument
{
    private const int LargestBody = 16 * 1024 * 1024;

    /// <summary>The settings; what is not said has its default.</summary>
    public static Settings Read(DocumentObject row)
    {
        var defaults = new Settings();
        var rule = row.Word("quota_rule", "hold", "membership");
        var wrongState = row.Integer("wrong_state_status");
        if (wrongState is not (null or 400 or 406))
            row.Wrong("wrong_state_status", $"expected 406 or 400, found {wrongState}");
        var settings = new Settings
        {
            QuotaRule = rule == "membership" ? QuotaRule.Membership : QuotaRule.Hold,
            WrongStateStatus = wrongState ?? defaults.WrongStateStatus,
            TransitionedEvent = row.Word("transitioned_event", "unspecific", "always") ?? defaults.TransitionedEvent,
            RepackWithoutLocation =
                row.Word("repack_without_location", "refuse", "keep") == "keep" ? RepackWithoutLocation.Keep : RepackWithoutLocation.Refuse,
            ReplanEvery = row.Period("replan_every") ?? defaults.ReplanEvery,
            TokenLifetime = row.Period("token_lifetime"),
            RateLimit = row.Object("rate_limit") is { } rate ? ReadRateLimit(rate) : null,
            BodyLimit = row.Integer("body_limit", 1, LargestBody) ?? defaults.BodyLimit,
        };
        row.RefuseOthers();
        return settings;
    }

    private static RateLimit? ReadRateLimit(DocumentObject row)
    {
        var requests = row.RequiredInteger("requests", 1);
        var per = row.Period("per");
        if (per is null && !row.Has("per"))
            row.Wrong("per", "required: expected a duration such as \"PT1M\"");
        row.RefuseOthers();
        return per is { } time ? new RateLimit(requests, time) : null;
    }
}
