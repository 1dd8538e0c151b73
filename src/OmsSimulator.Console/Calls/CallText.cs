using System.Globalization;
using System.Text;

namespace OmsSimulator.WebConsole.Calls;

/// <summary>A call as something to copy: <c>curl</c>, HTTP, C# and steps of a feature.</summary>
internal static class CallText
{
    private const string Json = "application/json";

    /// <summary>For a shell.</summary>
    public static string Curl(ShownCall call, string outside)
    {
        var text = new StringBuilder("curl -i");
        if (call.Method != "GET")
            text.Append(CultureInfo.InvariantCulture, $" -X {call.Method}");
        text.Append(CultureInfo.InvariantCulture, $" {Shell(outside + call.Path)}");
        foreach (var header in Sent(call))
        {
            // A variable of the shell stands for a key.
            var line = $"{header.Name}: {header.Value}";
            text.Append(
                CultureInfo.InvariantCulture,
                $" \\\n  -H {(line.Contains('$', StringComparison.Ordinal) ? $"\"{line}\"" : Shell(line))}"
            );
        }

        if (call.Body.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" \\\n  --data-binary {Shell(ShownCall.Text(call.Body))}");
        return text.ToString();
    }

    /// <summary>As an editor's .http file has it.</summary>
    public static string Http(ShownCall call, string outside)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{call.Method} {outside}{call.Path}\n");
        foreach (var header in Sent(call))
            text.Append(CultureInfo.InvariantCulture, $"{header.Name}: {header.Value}\n");
        if (call.Body.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{ShownCall.Pretty(call.Body)}\n");
        return text.ToString();
    }

    /// <summary>On the typed clients.</summary>
    public static string CSharp(ShownCall call, string outside)
    {
        var (sandbox, path) = Split(call.Path);
        var address = $"new Uri(\"{outside}{sandbox}\")";
        var body = call.Body.Length == 0 ? "null" : $"new StringContent({Raw(ShownCall.Text(call.Body))}, Encoding.UTF8, \"{Json}\")";
        if (path.StartsWith("__admin/", StringComparison.Ordinal))
        {
            return $"""
                using var control = new OmsControlClient({address});
                await control.SendAsync(HttpMethod.Parse("{call.Method}"), "{path["__admin/".Length..]}", {body});
                """;
        }

        if (CommandOf(path) is var (rows, id))
        {
            return $$"""
                using var oms = new OmsClient({{address}});
                var names = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
                var command = JsonSerializer.Deserialize<CommandRequest>({{Raw(ShownCall.Text(call.Body))}}, names)!;
                await oms.{{rows}}.CommandAsync({{id}}, command);
                """;
        }

        return $"""
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Parse("{call.Method}"), "{outside}{call.Path}");
            request.Content = {body};
            using var answer = await http.SendAsync(request);
            """;
    }

    /// <summary>As steps of the features.</summary>
    public static string Gherkin(ShownCall call)
    {
        var path = $"/{Split(call.Path).Path}";
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"When {call.Method} {path} is requested");
        if (call.Body.Length > 0)
        {
            text.Append(" with\n  \"\"\"\n");
            foreach (var line in ShownCall.Pretty(call.Body).Split('\n'))
                text.Append(CultureInfo.InvariantCulture, $"  {line.Replace("\"\"\"", "\\\"\\\"\\\"", StringComparison.Ordinal)}\n");
            text.Append("  \"\"\"");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nThen the response is {call.Status}\n");
        return text.ToString();
    }

    private static IEnumerable<ShownHeader> Sent(ShownCall call) =>
        call.Headers.Where(static header => !header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase));

    // "/sandboxes/acme/" and what follows.
    private static (string Sandbox, string Path) Split(string path)
    {
        const string prefix = "/sandboxes/";
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
            return ("/", path[1..]);
        var end = path.IndexOf('/', prefix.Length);
        return (path[..(end + 1)], path[(end + 1)..]);
    }

    private static (string Rows, string Id)? CommandOf(string path) =>
        path.Split('/') switch
        {
            ["api", "v1", "oms", "packages", var id, "command", ""] => ("Packages", id),
            ["api", "v1", "oms", "transfer_orders", var id, "command", ""] => ("TransferOrders", id),
            _ => null,
        };

    private static string Shell(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    // A raw literal ends at as many quotes as it begins with; it has more of them than stand in the text.
    private static string Raw(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var quotes = new string('"', Math.Max(longest + 1, 3));
        return text.StartsWith('"') || text.EndsWith('"') || text.Contains('\n', StringComparison.Ordinal)
            ? $"{quotes}\n{text}\n{quotes}"
            : $"{quotes}{text}{quotes}";
    }
}
