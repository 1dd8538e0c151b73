using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Kernel;

/// <summary>
/// Sends commands. One that needs a partner who takes time leaves the ledger's lock to ask, and is decided again, whole, with the answer;
/// meanwhile it has its package for itself, and all other packages go on.
/// </summary>
internal sealed class CommandDesk
{
    private readonly PackageTurns turns = new();
    private readonly Ledger ledger;
    private readonly IPartnerDesk partners;
    private readonly CancellationToken ended;

    internal CommandDesk(Ledger ledger, IPartnerDesk partners, CancellationToken ended) =>
        (this.ledger, this.partners, this.ended) = (ledger, partners, ended);

    /// <summary>
    /// Whether there is such a package or transfer: none is ever dropped, so the last id says it, without waiting for the lock.
    /// </summary>
    public bool Has(CommandSubject subject, long id) => id > 0 && id <= ledger.LastId(subject);

    /// <summary>
    /// Sends a command to a package or a transfer: the decision, and what is answered when the transition answers something; none where the
    /// record is gone.
    /// </summary>
    public ValueTask<SentCommand> Send(CommandSubject subject, long id, JsonElement body, int? userId)
    {
        var sent = ledger.Decide<Sending, SentCommand>(new Sending(this, subject, id, body, null), userId);
        if (!sent.IsCompletedSuccessfully)
            return Complete(sent, subject, id, body, userId);
        var done = sent.Result;
        return done.Waits ? SendInTurn(done.PackageId, subject, id, body, userId) : ValueTask.FromResult(done);
    }

    private async ValueTask<SentCommand> Complete(
        ValueTask<SentCommand> sent,
        CommandSubject subject,
        long id,
        JsonElement body,
        int? userId
    )
    {
        var done = await sent;
        return done.Waits ? await SendInTurn(done.PackageId, subject, id, body, userId) : done;
    }

    // A turn is taken when it is certain that the command waits: an attempt that is decided again, since what it stood on was not kept, has
    // taken none.
    private async ValueTask<SentCommand> SendInTurn(int package, CommandSubject subject, long id, JsonElement body, int? userId)
    {
        var turn = turns.Take(package);
        try
        {
            await turn.Begins(ended);
            var exchange = partners.Exchange();
            while (true)
            {
                var done = await ledger.Decide<Sending, SentCommand>(new Sending(this, subject, id, body, exchange), userId);
                if (done.Decision is not Decision.Asks asks)
                    return done;
                await exchange.Ask(asks.Questions);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            throw new SandboxEndedException();
        }
        finally
        {
            turns.End(turn);
        }
    }

    /// <summary>One attempt to decide a command.</summary>
    private struct Sending(CommandDesk desk, CommandSubject subject, long id, JsonElement body, IPartnerExchange? exchange)
        : IDecision<SentCommand>
    {
        private CommandTarget target;
        private Decision? decision;
        private bool waits;

        public IEnumerable<OmsFact> Decide(OmsState oms, DateTime now)
        {
            if (Target(oms, subject, id) is not { } found)
                return [];
            target = found;
            if (exchange is null && desk.turns.IsTaken(found.Package.Id))
                return Wait();
            decision = CommandDecision.Decide(oms, found, body, now, exchange ?? desk.partners.AtOnce);
            if (exchange is null && decision is Decision.Asks)
                return Wait();
            return decision is Decision.Accepted accepted ? accepted.Facts : [];
        }

        public readonly SentCommand Answer(OmsState oms, FactRange facts)
        {
            if (decision is null)
                return new(null, null) { PackageId = waits ? target.Package.Id : 0, Waits = waits };
            desk.partners.Say();
            var before = target.StateKey;
            return new(
                decision,
                decision is Decision.Accepted { Transition.Success: Success.Package } ? PackageAnswers.Of(oms, target.Package) : null
            )
            {
                PackageId = target.Package.Id,
                Before = before,
                After = facts.Count == 0 ? before : Target(oms, subject, target.Id)?.StateKey ?? before,
                Facts = facts,
            };
        }

        public readonly void Fail() => desk.partners.Unsay();

        private IEnumerable<OmsFact> Wait()
        {
            desk.partners.Unsay();
            (decision, waits) = (null, true);
            return [];
        }
    }

    private static CommandTarget? Target(OmsState oms, CommandSubject subject, long id)
    {
        if (subject == CommandSubject.Package)
            return oms.Packages.TryGet(id, out var package) ? new CommandTarget(package, null) : null;
        return oms.Transfers.TryGet(id, out var transfer) ? new CommandTarget(oms.Packages[transfer.PackageId], transfer) : null;
    }

    /// <summary>The package of a command's path; 0: there is none.</summary>
    internal static int PackageOf(OmsState oms, CommandSubject subject, long id) => Target(oms, subject, id)?.Package.Id ?? 0;
}
