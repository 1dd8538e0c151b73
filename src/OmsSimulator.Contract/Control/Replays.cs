namespace OmsSimulator.Contract;

/// <summary>What a replay of a recorded journal came to: the answer of <c>POST /__admin/replay</c>.</summary>
/// <param name="Requests">How many requests the journal has.</param>
/// <param name="Same">How many were answered as they were when they were recorded.</param>
/// <param name="FirstDifference">The first that was not.</param>
[Document("control/replay")]
public sealed record ReplayOutcome(int Requests, int Same, RecordedDifference? FirstDifference);

/// <summary>A request that was answered otherwise than when it was recorded.</summary>
/// <param name="Index">Its place in the journal, from 0.</param>
/// <param name="Id">Its id in the journal.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Differs">In what the answers differ.</param>
public sealed record RecordedDifference(int Index, string Id, ReplayedRequest Request, IReadOnlyList<AnswerDifference> Differs);

/// <summary>A request of a replay.</summary>
/// <param name="Method">The method.</param>
/// <param name="Url">The path below the sandbox's address, with its query.</param>
public sealed record ReplayedRequest(string Method, string Url);

/// <summary>In what two answers differ.</summary>
/// <param name="Member">The member.</param>
/// <param name="Expected">What was recorded.</param>
/// <param name="Found">What was answered.</param>
public sealed record AnswerDifference(string Member, string? Expected, string? Found);
