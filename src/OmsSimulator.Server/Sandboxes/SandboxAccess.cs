using OmsSimulator.ContractReports;
using OmsSimulator.Domain;
using OmsSimulator.Faults;
using OmsSimulator.Journal;
using OmsSimulator.Partners;
using OmsSimulator.RateLimits;
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

        /// <summary>The requests of the current window of its rate limit.</summary>
        public RateWindow Window => sandbox.Part<RateWindow>();

        /// <summary>Who it speaks with.</summary>
        public SandboxPartners Partners => sandbox.Part<SandboxPartners>();

        /// <summary>What it sends to those who subscribed.</summary>
        public SandboxWebhooks Webhooks => sandbox.Part<SandboxWebhooks>();

        /// <summary>The receiver inside it.</summary>
        public Sink WebhookSink => sandbox.Part<Sink>();

        /// <summary>The largest body of a command, in bytes.</summary>
        public int BodyLimit => sandbox.Ledger.Installation.Settings.BodyLimit;

        /// <summary>What its clock shows.</summary>
        public DateTime Now => sandbox.Time.Clock.Now;

        /// <summary>Reads the state between two decisions.</summary>
        public T Read<T>(Func<OmsState, T> read) => sandbox.Ledger.Peek(read, static (oms, read) => read(oms));

        /// <summary>Reads the state between two decisions, with an argument instead of a closure.</summary>
        public T Read<TArgument, T>(TArgument argument, Func<OmsState, TArgument, T> read) => sandbox.Ledger.Peek(argument, read);

        /// <summary>Decides, and commits what was applied.</summary>
        public T Write<T>(int? userId, Func<OmsState, DateTime, Action<OmsFact>, T> decide) => sandbox.Write(userId, decide, out _);

        /// <summary>The same, and which facts followed.</summary>
        public T Write<T>(int? userId, Func<OmsState, DateTime, Action<OmsFact>, T> decide, out FactRange facts)
        {
            var written = sandbox.Ledger.Write(userId, decide);
            var committed = written.IsCompletedSuccessfully ? written.Result : written.AsTask().GetAwaiter().GetResult();
            facts = committed.Facts;
            return committed.Answer;
        }

        /// <summary>The user whose token this is; none where it is nobody's, or has expired.</summary>
        public User? Authenticate(string key) =>
            sandbox.Read((key, sandbox.Now), static (oms, asked) => Logins.UserOf(oms, asked.key, asked.Now));

        /// <summary>The token of a user who says the right password: the one that is still valid, or a new one.</summary>
        public string? Login(string username, string password, out FactRange facts)
        {
            facts = default;
            return sandbox.Read((username, password), static (oms, said) => Logins.UserOf(oms, said.username, said.password)) is { } user
                ? sandbox.TokenOf(user, out facts)
                : null;
        }

        /// <summary>The token of a user whose login is repeated: the password is in no journal. None: there is no such user.</summary>
        public string? LoginAgain(string username) =>
            sandbox.Read(username, static (oms, username) => oms.FindUser(username, out var found) ? found : null) is { } user
                ? sandbox.TokenOf(user, out _)
                : null;

        private string TokenOf(User user, out FactRange facts) =>
            sandbox.Write(
                user.Id,
                (oms, now, apply) =>
                {
                    var key = Logins.TokenOf(oms, user, sandbox.RandomSeed, now, out var issued);
                    if (issued is not null)
                        apply(issued);
                    return key;
                },
                out facts
            );
    }
}
