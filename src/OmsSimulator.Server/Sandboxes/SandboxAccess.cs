using OmsSimulator.ContractReports;
using OmsSimulator.Coverage;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.Journal;
using OmsSimulator.LiveEvents;
using OmsSimulator.Partners;
using OmsSimulator.RateLimits;
using OmsSimulator.Steering;
using OmsSimulator.Webhooks;

namespace OmsSimulator.Sandboxes;

/// <summary>What the surfaces ask of a sandbox: its parts by name, and short ways to its state.</summary>
internal static class SandboxAccess
{
    extension(Sandbox sandbox)
    {
        /// <summary>What its clients asked and were answered.</summary>
        public RequestJournal Journal => sandbox.Part<RequestJournal>();

        /// <summary>What goes wrong in it on demand.</summary>
        public FaultList Faults => sandbox.Part<FaultList>();

        /// <summary>What its clients sent against the contract.</summary>
        public ContractReport Report => sandbox.Part<ContractReport>();

        /// <summary>What its clients live through.</summary>
        public SandboxCoverage Coverage => sandbox.Part<SandboxCoverage>();

        /// <summary>The requests of the current window of its rate limit.</summary>
        public RateWindow Window => sandbox.Part<RateWindow>();

        /// <summary>Who it speaks with.</summary>
        public SandboxPartners Partners => sandbox.Part<SandboxPartners>();

        /// <summary>What it sends to those who subscribed.</summary>
        public SandboxWebhooks Webhooks => sandbox.Part<SandboxWebhooks>();

        /// <summary>What was done to it by its control surface.</summary>
        public SteeringLog Steering => sandbox.Part<SteeringLog>();

        /// <summary>What happens in it, for who listens.</summary>
        public SandboxEvents Events => sandbox.Part<SandboxEvents>();

        /// <summary>The receiver inside it.</summary>
        public Sink WebhookSink => sandbox.Part<Sink>();

        /// <summary>The largest body of a command, in bytes.</summary>
        public int BodyLimit => sandbox.Ledger.Installation.Settings.BodyLimit;

        /// <summary>What its clock shows.</summary>
        public DateTime Now => sandbox.Time.Clock.Now;

        /// <summary>The user whose token this is; none where it is nobody's, or has expired.</summary>
        public ValueTask<User?> Authenticate(string key) =>
            sandbox.Ledger.Read((key, sandbox.Now), static (oms, asked) => Logins.UserOf(oms, asked.key, asked.Now));

        /// <summary>The name of the user whose token this was before it ended; none: it is nobody's, or is valid.</summary>
        public ValueTask<string?> ExpiredTokenOf(string key) =>
            sandbox.Ledger.Read(
                key,
                static (oms, key) =>
                    oms.Installation.Settings.TokenLifetime is not null && oms.TryGetToken(key, out var token)
                        ? oms.Users[token.UserId].Username
                        : null
            );

        /// <summary>The token of a user who says the right password: the one that is still valid, or a new one.</summary>
        public async ValueTask<Committed<string>?> Login(string username, string password) =>
            await sandbox.Ledger.Read((username, password), static (oms, said) => Logins.UserOf(oms, said.username, said.password))
                is { } user
                ? await sandbox.TokenOf(user)
                : null;

        /// <summary>The token of a user whose login is repeated: the password is in no journal. None: there is no such user.</summary>
        public async ValueTask<string?> LoginAgain(string username) =>
            await sandbox.Ledger.Read(username, static (oms, username) => oms.TryGetUser(username, out var found) ? found : null)
                is { } user
                ? (await sandbox.TokenOf(user)).Answer
                : null;

        private ValueTask<Committed<string>> TokenOf(User user) =>
            sandbox.Ledger.Commit(
                user.Id,
                (oms, now) =>
                {
                    var key = Logins.TokenOf(oms, user, sandbox.RandomSeed, now, out var issued);
                    return new Decided<string>(issued is null ? [] : [issued], key);
                }
            );
    }
}
