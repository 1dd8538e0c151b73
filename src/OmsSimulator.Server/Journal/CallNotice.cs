namespace OmsSimulator.Journal;

/// <summary>A call that was recorded, for who follows them from outside while its request is still there.</summary>
/// <param name="Call">The call.</param>
/// <param name="Request">Its request.</param>
/// <param name="At">When, on the sandbox's clock.</param>
/// <param name="Status">The status that the client sees; 0: it gets no answer.</param>
internal readonly record struct CallNotice(CallRecord Call, HttpRequest Request, DateTime At, int Status)
{
    /// <summary>Path and query below the sandbox's address, as the client wrote them, without secrets.</summary>
    public string Url => $"{Call.Path ?? Request.Path.ToUriComponent()}{ParameterRedaction.Text(Request.QueryString.Value ?? "")}";

    /// <summary>The package that it is about; none: it is about none.</summary>
    public int? Package =>
        Call.Package > 0 ? Call.Package
        : CallKnowledge.PackageOf(Request.Path.Value!) is > 0 and var named ? named
        : null;

    /// <summary>Who sent it.</summary>
    public string From => Senders.Of(Call.IsFromConsole);
}
