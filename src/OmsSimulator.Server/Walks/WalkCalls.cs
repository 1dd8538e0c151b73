using System.Globalization;
using System.Text.Json.Nodes;
using OmsSimulator.Domain;
using OmsSimulator.Journal;
using OmsSimulator.Scenarios;
using OmsSimulator.Steering;

namespace OmsSimulator.Walks;

/// <summary>Says of each call what it is in a walk.</summary>
/// <param name="installation">The installation.</param>
/// <param name="numbers">The numbers of packages, by id.</param>
/// <param name="isGuarded">Whether the sandbox asks for tokens.</param>
/// <param name="password">The password of the user whose name it is too, which everybody knows; none: there is no such user.</param>
internal sealed class WalkCalls(Installation installation, IReadOnlyDictionary<int, string> numbers, bool isGuarded, string? password)
{
    private const string Faults = "/__admin/faults";

    // Faults for calls are left out, so the others have other ids than they had.
    private readonly Dictionary<string, int> faults = [];
    private int defined;
    private int kept;

    /// <summary>A call of the control surface; none: the walk does without.</summary>
    public WalkCall? Of(SteeredCall call)
    {
        if (call is { Method: "POST", Path: Faults })
            return Fault(call);
        if (call.Method == "DELETE" && call.Path.StartsWith($"{Faults}/", StringComparison.Ordinal))
        {
            var id = call.Path[(Faults.Length + 1)..];
            return faults.TryGetValue(id, out var now) ? Plain(call, string.Create(CultureInfo.InvariantCulture, $"{Faults}/{now}")) : null;
        }

        return Plain(call, call.Path);
    }

    /// <summary>A call of the vendor's API; none: nothing depends on it, and nothing is claimed of it.</summary>
    /// <param name="entry">The call.</param>
    /// <param name="isChosen">Whether it is what the walk claims.</param>
    public WalkCall? Of(WalkEntry entry, bool isChosen)
    {
        if (entry.IsLogin)
            return isGuarded && entry.IsDone ? Login(entry) : null;
        if (!isChosen && !entry.Matters)
            return null;
        var request = entry.Entry.Request;
        return new WalkCall
        {
            Method = request.Method,
            Path = request.Url,
            Body = request.Body is { Length: > 0 } ? request.Text : null,
            MediaType = entry.MediaType ?? WalkCall.Json,
            Command = CommandOf(entry),
            Claim = isChosen ? ClaimOf(entry) : null,
            Fault = isChosen && entry.HasFault ? FaultOf(entry) : "",
            IsRefused = entry.AskedInVain,
            IsAnonymous = isGuarded && !entry.HasKey,
        };
    }

    private static WalkCall Plain(SteeredCall call, string path) =>
        new()
        {
            Method = call.Method,
            Path = path,
            Body = call.Body is { } body ? System.Text.Encoding.UTF8.GetString(IsInstallation(call) ? body : Redaction.Body(body)) : null,
        };

    private static bool IsInstallation(SteeredCall call) => call.Path.StartsWith("/__admin/installation", StringComparison.Ordinal);

    private WalkCall? Fault(SteeredCall call)
    {
        defined++;
        var match = WalkEntry.Read(call.Body)?["match"] as JsonObject;
        if (match?.ContainsKey("partner") != true && match?.ContainsKey("webhook") != true)
            return null;
        faults[defined.ToString(CultureInfo.InvariantCulture)] = ++kept;
        return Plain(call, call.Path);
    }

    private WalkCall Login(WalkEntry entry)
    {
        var user = WalkEntry.Read(entry.Entry.Request.Body)?["username"]?.ToString() ?? "";
        return new WalkCall
        {
            Method = entry.Entry.Request.Method,
            Path = entry.Entry.Request.Url,
            Login = new WalkLogin(user, user == password ? password : Redaction.Mark),
        };
    }

    // The same status, once: what it was asked for may be gone.
    private static string FaultOf(WalkEntry entry) =>
        ScenarioJson.Of(
            new JsonObject
            {
                ["match"] = new JsonObject { ["method"] = entry.Entry.Request.Method, ["path"] = entry.Entry.Request.Path },
                ["times"] = 1,
                ["after"] = entry.HasFacts,
                ["then"] = new JsonObject { ["status"] = entry.Entry.Status },
            }
        );

    private WalkClaim ClaimOf(WalkEntry entry)
    {
        var answer = entry.Answer;
        var says = !entry.HasFault
            && (entry.Entry.Status is >= 400 and < 500 || answer.Length == 0 || entry.Command is not null)
            && !answer.Contains(Redaction.Mark, StringComparison.Ordinal);
        var after = entry.IsDone && entry.Command is { Subject: CommandSubject.Package } ? StateOf(entry.After)?.Name : null;
        return new(entry.Entry.Status, says ? answer : null, after);
    }

    private WalkCommand? CommandOf(WalkEntry entry)
    {
        if (entry.Command is not var (subject, id, body))
            return null;
        var transition = Named(body, subject);
        var sent = new ScenarioCommand(subject, id, body)
        {
            Transition = transition,
            Parameters = transition is null ? null : body["input_parameters"] as JsonObject ?? [],
        };
        var state = subject == CommandSubject.Package ? StateOf(entry.Before) : null;
        return new(
            sent,
            subject == CommandSubject.Package ? numbers.GetValueOrDefault(id) : null,
            state ?? (entry.IsDone ? transition?.Source : null)
        );
    }

    // Only a body that has nothing else can be said in words.
    private Transition? Named(JsonObject body, CommandSubject subject) =>
        body.All(static member => member.Key == "transition" || (member.Key == "input_parameters" && member.Value is JsonObject))
        && body["transition"] is JsonValue named
        && named.TryGetValue<int>(out var id)
            ? installation.Transitions.FirstOrDefault(row => row.Id == id && row.Command.Definition.Subject == subject)
            : null;

    private State? StateOf(string said) =>
        installation.States.FirstOrDefault(state => state.ContentType == State.PackageContentType && (state.Key == said || state.Name == said));
}
