namespace OmsSimulator.Contract;

/// <summary>What the carrier reports: the body of <c>POST /__admin/carrier/{awb_number}</c>.</summary>
/// <param name="Status"><c>delivered</c>, <c>delivery_failed</c> or <c>attempted_delivery</c>.</param>
[Document("requests/carrier-report")]
public sealed record CarrierStatus(string Status);

/// <summary>The package that a carrier's report was about: the answer of <c>POST /__admin/carrier/{awb_number}</c>.</summary>
/// <param name="Package">Its id.</param>
/// <param name="PackageNumber">Its number.</param>
/// <param name="State">The key of the state that it is in now.</param>
[Document("control/carrier-report")]
public sealed record CarrierReportAnswer(int Package, string PackageNumber, string State);
