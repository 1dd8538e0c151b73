using System.Text;
using OmsSimulator.Domain;
using OmsSimulator.Schemas;

namespace OmsSimulator.Host.Tests;

/// <summary>
/// One sandbox, as a client sees it. Paths are those of the vendor's API, or begin with <c>__admin</c>, <c>api</c> or <c>whisperer</c>.
/// </summary>
/// <param name="http">The connection.</param>
/// <param name="prefix">The sandbox's part of the address.</param>
internal sealed class Oms(HttpClient http, string prefix)
{
    public const string Json = "application/json";

    /// <summary>The sandbox's name.</summary>
    public string Name => prefix.Length == 0 ? "default" : prefix.Split('/')[1];

    /// <summary>The value of the header Authorization.</summary>
    public string? Authorization { get; init; }

    /// <summary>The value of the header Host.</summary>
    public string? Host { get; init; }

    /// <summary>Whether answers are not judged by their schemas: captured rows go out as they were captured, whatever was captured.</summary>
    public bool AsCaptured { get; init; }

    /// <summary>The same sandbox, of which anything may have been captured.</summary>
    public Oms Captured() =>
        new(http, prefix)
        {
            Authorization = Authorization,
            Host = Host,
            AsCaptured = true,
        };

    /// <summary>The same sandbox, asked by somebody else.</summary>
    public Oms As(string? authorization) => new(http, prefix) { Authorization = authorization, Host = Host };

    public Task<Answer> Get(string path) => Send("GET", path);

    public Task<Answer> Post(string path, string body) => Send("POST", path, body);

    public Task<Answer> Put(string path, string body) => Send("PUT", path, body);

    public Task<Answer> Patch(string path, string body) => Send("PATCH", path, body);

    public Task<Answer> Delete(string path) => Send("DELETE", path);

    public Task<Answer> Send(string method, string path, string? body = null, string? mediaType = Json) =>
        SendBytes(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), mediaType);

    public async Task<Answer> SendBytes(string method, string path, byte[]? body, string? mediaType = Json)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), AddressOf(path));
        if (Authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        request.Headers.Host = Host;
        request.Options.Set(SchemaCheckedHandler.Unjudged, AsCaptured);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            if (mediaType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        return await Answer.Of(await http.SendAsync(request));
    }

    /// <summary>Adds to the world.</summary>
    public async Task<Answer> World(string document) => (await Post("__admin/world", document)).ShouldBe(HttpStatus.Created);

    /// <summary>Sends a body to a package.</summary>
    public Task<Answer> Command(int package, string body) => Post($"packages/{package}/command/", body);

    /// <summary>Sends a command as the documentation prints it: id, slug and parameters.</summary>
    public Task<Answer> Run(int package, Transition way, string parameters = "{}") => Command(package, Body(way, parameters));

    /// <summary>Sends a command of the default installation.</summary>
    public Task<Answer> Run(int package, string code, string from, string to, string parameters = "{}") =>
        Run(package, Way(code, from, to), parameters);

    /// <summary>The state that a package is in, by the simulator's key.</summary>
    public async Task<string> StateOf(int package) => (await Get($"__admin/packages/{package}/commands"))["state"];

    /// <summary>How many facts there are: a call that leaves their number has changed nothing.</summary>
    public async Task<int> Facts()
    {
        var all = (await Get("__admin/sandboxes")).At("sandboxes").EnumerateArray();
        return all.Single(sandbox => sandbox.GetProperty("name").GetString() == Name).GetProperty("facts").GetInt32();
    }

    /// <summary>Everything that the vendor's API shows of packages, logs, locations, orders and reasons, and the number of facts.</summary>
    public async Task<string> Picture()
    {
        var picture = new StringBuilder();
        foreach (
            var list in (string[])
                [
                    "packages/",
                    "packages/package-items/",
                    "transfer_orders/",
                    "state-transition-logs/",
                    "stocklocations/list-simple/",
                    "orders/",
                    "orderexecutionplans/",
                    "packages/package_denial_reason/",
                ]
        )
        {
            picture.AppendLine((await Get($"{list}?limit=100")).ShouldBe(HttpStatus.Ok).Text);
        }

        return picture.Append(await Facts()).ToString();
    }

    /// <summary>A transition of the default installation.</summary>
    public static Transition Way(string code, string from, string to) =>
        Installation.Default.Transitions.Single(known =>
            known.Command.Code == code && known.Source.Key == from && known.Destination.Key == to
        );

    public static string Body(Transition way, string parameters = "{}") =>
        $$"""{"transition":{{way.Id}},"slug":"{{way.Slug}}","input_parameters":{{parameters}}}""";

    private Uri AddressOf(string path) =>
        new(
            $"{prefix}{(path.StartsWith("__admin", StringComparison.Ordinal) || path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("whisperer/", StringComparison.Ordinal) ? "" : "api/v1/oms/")}{path}",
            UriKind.Relative
        );
}
