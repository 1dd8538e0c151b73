using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Partners;

namespace OmsSimulator.Sandboxes;

/// <content>Commands that wait for a partner, or for one that does.</content>
public sealed partial class Sandbox
{
    // The command has its package for itself while partners are asked; all other packages go on. Called under the lock, and left at the first wait.
    private async ValueTask<SentCommand> SendInTurn(PackageTurn turn, SandboxPartners partners, CommandSubject subject, long id, JsonElement body, int? userId)
    {
        try
        {
            await turn.Begins(partners.Stopped);
            var exchange = new Exchange(partners);
            while (true)
            {
                IReadOnlyList<PartnerQuestion> questions;
                lock (gate)
                {
                    var done = ReferenceEquals(Partners, partners) && Target(subject, id) is { } target ? Decide(subject, target, body, userId, exchange) : default;
                    if (done.Decision is not Decision.Asks asks)
                        return done;
                    questions = asks.Questions;
                }

                await exchange.Ask(questions);
            }
        }
        catch (OperationCanceledException) when (partners.Stopped.IsCancellationRequested)
        {
            // The sandbox was reset or dropped: the package that was meant is gone.
            return default;
        }
        finally
        {
            lock (gate)
                partners.Turns.End(turn);
        }
    }
}
