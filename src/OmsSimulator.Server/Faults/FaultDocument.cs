using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Faults;

/// <summary>Reads and writes the document of a fault; what does not go together is a problem with its place.</summary>
internal static partial class FaultDocument
{
    private const int LeastStatus = 200;
    private const int MostStatus = 599;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);
    private static readonly string[] Drops = ["connection_reset", "empty_response", "truncated_body"];

    /// <summary>
    /// Reads it, against the commands and states of an installation; none: they are taken as they are, since a sandbox may have become
    /// another customer's OMS since.
    /// </summary>
    public static FaultDefinition Read(JsonElement document, Installation? installation, Problems problems)
    {
        var reader = new DocumentObject(document, Place.Root, problems);
        var match = reader.Object("match") is { } calls ? ReadMatch(calls, installation) : new FaultMatch();
        var nth = reader.Integer("nth", 1);
        var times = reader.Integer("times", 1);
        var probability = ReadProbability(reader);
        var after = reader.Boolean("after") ?? false;
        var then = reader.Object("then");
        if (then is null && document.ValueKind == JsonValueKind.Object && !reader.Has("then"))
            reader.Wrong("then", "required: expected an object with at least one of delay, status, drop");
        var effect = then is null ? new FaultEffect() : ReadThen(then, after);
        reader.RefuseOthers();
        return new FaultDefinition(match, effect)
        {
            Nth = nth,
            Times = times,
            Probability = probability,
        };
    }

    private static FaultMatch ReadMatch(DocumentObject calls, Installation? installation)
    {
        var method = calls.Word("method", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ANY");
        var path = calls.Text("path");
        if (path is not (null or ['/', ..]))
            calls.Wrong("path", "expected the beginning of a path below the sandbox's base address, such as /api/v1/oms/packages/");
        var command = calls.Text("command");
        if (command is not null && installation is not null && !installation.Commands.Any(known => known.Code == command))
        {
            calls.Wrong(
                "command",
                $"unknown command; expected one of {string.Join(", ", installation.Commands.Select(known => known.Code))}{Spelling.DidYouMean(command, installation.Commands.Select(known => known.Code))}"
            );
        }

        var state = calls.Text("state");
        var states = installation?.States.Where(known => known.ContentType == State.PackageContentType).ToArray();
        if (state is not null && states is not null && !states.Any(known => known.Key == state || known.Name == state))
        {
            calls.Wrong(
                "state",
                $"unknown state of packages; expected one of {string.Join(", ", states.Select(known => known.Key))}{Spelling.DidYouMean(state, states.Select(known => known.Key))}"
            );
        }

        var package = calls.Integer("package", 1);
        var partner = calls.Word("partner", "omnitron", "invoice", "carrier", "bill");
        var webhook = calls.Text("webhook");
        if (webhook is not null && !EventCatalogue.Names.Contains(webhook))
        {
            calls.Wrong(
                "webhook",
                $"no event has this type; expected one of {string.Join(", ", EventCatalogue.Names)}{Spelling.DidYouMean(webhook, EventCatalogue.Names)}"
            );
        }

        calls.RefuseOthers();
        if (partner is not null && webhook is not null)
            calls.Wrong("webhook", "a fault is for a partner or for a webhook, not for both");
        if (partner is not null || webhook is not null)
        {
            foreach (var key in (string[])["method", "path", "command", "state", "package"])
            {
                if (calls.Has(key))
                {
                    calls.Wrong(
                        key,
                        $"does not go together with {(partner is not null ? "partner" : "webhook")}: it is for calls to the vendor's API"
                    );
                }
            }
        }

        return new FaultMatch
        {
            Method = method == "ANY" ? null : method,
            Path = path,
            Command = command,
            State = state,
            Package = package,
            Partner = partner,
            Webhook = webhook,
        };
    }

    private static double? ReadProbability(DocumentObject reader)
    {
        if (!reader.TryGet("probability", out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is > 0 and <= 1)
            return number;
        reader.Wrong(
            "probability",
            $"expected a number above 0 up to 1, found {(value.ValueKind == JsonValueKind.Number ? value.GetRawText()[..Math.Min(value.GetRawText().Length, 40)] : DocumentObject.Kind(value))}"
        );
        return null;
    }

    private static FaultEffect ReadThen(DocumentObject then, bool after)
    {
        var delay = then.Duration("delay");
        if (delay > LongestDelay)
            then.Wrong("delay", "expected at most PT5M, found more");
        if (delay == TimeSpan.Zero)
            then.Wrong("delay", "expected a duration above zero");
        var status = then.Integer("status", LeastStatus, MostStatus);
        var (body, isText) = ReadBody(then, status);
        var type = ReadContentType(then);
        var drop = then.Word("drop", Drops);
        if (drop is "connection_reset" or "empty_response")
        {
            foreach (var key in (string[])["status", "body", "content_type"])
            {
                if (then.Says(key))
                    then.Wrong(key, $"does not go together with drop {drop}: nothing is answered");
            }
        }

        if (drop == "truncated_body" && status is { } without && IsWithoutBody(without))
            then.Wrong("drop", $"an answer with status {without} has no body to be truncated");
        if (drop == "truncated_body" && status < 400 && body is null)
            then.Wrong("drop", $"there is nothing to be truncated: say the body of status {status}");
        if (then.Problems.None && delay is null && status is null && drop is null)
            then.Problems.Add(then.Place, "expected at least one of delay, status, drop");
        then.RefuseOthers();
        return new FaultEffect
        {
            Delay = delay,
            Status = status,
            Body = body,
            IsText = isText,
            ContentType = type,
            Drop = drop is null ? null : (FaultDrop)Array.IndexOf(Drops, drop),
            After = after,
        };
    }

    // Null is a body, too: JSON's null. A string goes out as it is.
    private static (byte[]? Bytes, bool IsText) ReadBody(DocumentObject then, int? status)
    {
        if (!then.Says("body"))
            return (null, false);
        var said = then.Members().First(member => member.Key == "body").Element;
        var isText = said.ValueKind == JsonValueKind.String;
        var written = JsonMarshal.GetRawUtf8Value(said);
        if (!then.Has("status"))
            then.Wrong("body", "needs a status");
        else if (status is { } without && IsWithoutBody(without))
            then.Wrong("body", $"an answer with status {without} has no body");
        if (!isText)
            return (LargeBytes.Copy(written), false);

        // A string without escapes is what stands between its quotes: no text is made of it, which may have megabytes.
        return (written.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(said.GetString()!) : LargeBytes.Copy(written[1..^1]), true);
    }

    private static string? ReadContentType(DocumentObject then)
    {
        var type = then.Text("content_type", 255);
        if (type is not null && !then.Says("body"))
            then.Wrong("content_type", "needs a body");
        else if (type is not null && !MediaTypeHeaderValue.TryParse(type, out _))
            then.Wrong("content_type", "expected a media type such as text/html");
        return type;
    }

    private static bool IsWithoutBody(int status) =>
        status is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified;
}
