using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using OmsSimulator.Domain;
using OmsSimulator.Resources;

namespace OmsSimulator.Journal;

/// <summary>
/// An entry as bytes: written with each call, read when somebody asks. Secrets in headers are never written, those in bodies and addresses
/// are taken out when it is read.
/// </summary>
internal static class EntryBytes
{
    private const byte Recorded = 0;
    private const byte Document = 1;

    /// <summary>Writes all but the two bodies, which follow.</summary>
    public static void Write(EntryBuffer to, CallRecord call, HttpContext context, DateTime at, int status, ReadOnlySpan<byte> body)
    {
        var (request, response) = (context.Request, context.Response);
        to.Add(Recorded);
        to.Add(call.Number);
        to.Add(at.Ticks);
        to.Add(status);
        to.Add(request.Method);
        to.Add(request.Scheme);
        to.Add(request.Headers.Host.Count > 0 ? null : AbsoluteAddress.Listening(context.Connection));
        to.Add(request.PathBase.Value);
        to.Add(call.Path ?? request.Path.ToUriComponent());
        to.Add(request.QueryString.Value);
        WriteAddress(to, context.Connection.RemoteIpAddress);
        WriteHeaders(to, request.Headers);
        if (status == 0)
            to.Add(0);
        else
            WriteHeaders(to, response.Headers);
        to.Add(call.Command);
        to.Add(call.Package);
        to.Add(call.Before);
        to.Add(call.After);
        to.Add(call.Facts.First);
        to.Add(call.Facts.Count);
        to.Add(call.Refusal?.Reason);
        WriteAllowed(to, call.Refusal?.Allowed ?? []);
        WriteWarnings(to, call);
        to.Add(call.Fault);
        to.Add(call.IsFromConsole ? 1 : 0);
        to.Add(call.RequestBody is { } sent ? sent.Length + 1 : 0);
        to.Add(body.IsEmpty ? 0 : body.Length + 1);
    }

    /// <summary>Writes an entry that came as JSON.</summary>
    public static void WriteDocument(EntryBuffer to, JsonElement entry)
    {
        to.Add(Document);
        to.Add(Encoding.UTF8.GetBytes(entry.GetRawText()));
    }

    /// <summary>Whether an entry may have an id: of one that came as JSON only reading it says so.</summary>
    public static bool MayBe(ReadOnlySpan<byte> bytes, RequestJournal journal, Guid id)
    {
        var from = new EntryCursor(bytes);
        return from.Byte() == Document || journal.IdOf(from.Long()) == id;
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="bytes">The entry.</param>
    /// <param name="journal">Whose it is; a whole document needs none.</param>
    public static JournalEntry Read(ReadOnlySpan<byte> bytes, RequestJournal? journal)
    {
        var from = new EntryCursor(bytes);
        if (from.Byte() == Document)
        {
            using var document = JsonDocument.Parse(from.Bytes().ToArray());
            return JournalJson.Read(document.RootElement);
        }

        var number = from.Long();
        var at = new DateTime(from.Long(), DateTimeKind.Utc);
        var status = from.Number();
        var (method, scheme, listening, pathBase, path, query) = (
            from.Text(),
            from.Text(),
            from.Text(),
            from.Text(),
            from.Text(),
            ParameterRedaction.Text(from.Text())
        );
        var clientIp = ReadAddress(from.Bytes());
        var headers = ReadHeaders(ref from);
        var answered = ReadHeaders(ref from);
        var known = new CallKnowledge
        {
            Sandbox = journal!.Sandbox,
            Command = from.Text(),
            Package = from.Number(),
            Before = from.Text(),
            After = from.Text(),
            Facts = new FactRange(from.Number(), from.Number()),
            Reason = from.Text(),
            Allowed = ReadAllowed(ref from),
            Warnings = ReadWarnings(ref from),
            Fault = from.Number(),
            IsFromConsole = from.Number() > 0,
        };
        var (sent, said) = (from.Number() - 1, from.Number() - 1);
        var host =
            listening.Length > 0
                ? listening
                : headers.FirstOrDefault(header => header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value ?? "";
        var request = new JournalRequest
        {
            Url = path + query,
            AbsoluteUrl = $"{scheme}://{host}{pathBase}{path}{query}",
            Method = method,
            ClientIp = clientIp,
            Headers = headers,
            Body = sent < 0 ? null : Redaction.Body(LargeBytes.Copy(from.Take(sent))),
        };
        return new JournalEntry
        {
            Id = journal.IdOf(number).ToString(),
            Number = number,
            Command = known.Command,
            Package = known.PackageAt(path),
            At = at,
            Request = request,
            Status = status,
            IsFromConsole = known.IsFromConsole,
            Headers = answered,
            Body = said < 0 ? null : Redaction.Body(LargeBytes.Copy(from.Take(said))),
            Knowledge = () => known.ToJson(journal, path),
        };
    }

    private static void WriteHeaders(EntryBuffer to, IHeaderDictionary headers)
    {
        to.Add(headers.Count);
        foreach (var (name, values) in headers)
        {
            to.Add(name);
            to.Add(values.Count);
            for (var index = 0; index < values.Count; index++)
                to.Add(Redaction.Header(name, values[index] ?? ""));
        }
    }

    private static ImmutableArray<(string Name, string Value)> ReadHeaders(ref EntryCursor from)
    {
        var count = from.Number();
        var headers = ImmutableArray.CreateBuilder<(string, string)>(count);
        for (; count > 0; count--)
        {
            var name = from.Text();
            for (var values = from.Number(); values > 0; values--)
                headers.Add((name, ParameterRedaction.Text(from.Text())));
        }

        return headers.ToImmutable();
    }

    private static void WriteAddress(EntryBuffer to, IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        var length = 0;
        address?.TryWriteBytes(bytes, out length);
        to.Add((ReadOnlySpan<byte>)bytes[..length]);
    }

    private static string ReadAddress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        var address = new IPAddress(bytes);
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }

    private static void WriteAllowed(EntryBuffer to, IReadOnlyList<int> allowed)
    {
        to.Add(allowed.Count);
        for (var index = 0; index < allowed.Count; index++)
            to.Add((long)allowed[index]);
    }

    private static int[] ReadAllowed(ref EntryCursor from)
    {
        var allowed = new int[from.Number()];
        for (var index = 0; index < allowed.Length; index++)
            allowed[index] = (int)from.Long();
        return allowed;
    }

    private static void WriteWarnings(EntryBuffer to, CallRecord call)
    {
        to.Add(call.Warnings.Count);
        foreach (var warning in call.Warnings)
        {
            to.Add(warning.Pointer);
            to.Add(warning.Expected);
            to.Add(warning.Found);
        }
    }

    private static (string Pointer, string Expected, string Found)[] ReadWarnings(ref EntryCursor from)
    {
        var warnings = new (string, string, string)[from.Number()];
        for (var index = 0; index < warnings.Length; index++)
            warnings[index] = (from.Text(), from.Text(), from.Text());
        return warnings;
    }
}
