namespace OmsSimulator.Console.Tests.Contract;

/// <summary>A recording of an OMS that refuses to pack what waits.</summary>
internal static class Recording
{
    private const string Commands =
        """[{"id":2021,"label":"Pack","command":"COMPLETE_PACKAGING","slug":"package__complete_packaging__waiting__packed","source_state":33,"destination_state":38}]""";

    /// <summary>It.</summary>
    public static string PackingIsRefused =>
        $$"""
        {"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": [
          {{Entry("GET", "/api/v1/oms/packages/1/", null, 200, $$$"""{"id":1,"number":"1P1","state":{"id":33,"name":"Waiting","enum_class":"PackageStatus","enum_value":"100"},"commands":{{{Commands}}}}""")}},
          {{Entry("POST", "/api/v1/oms/packages/1/command/", """{"transition":2021}""", 406, """{"error":{"non_field_errors":"Command definition is not allowed! Check source & destination states of command to be created","error_code":"commands_100_1"},"status_code":406}""")}}
        ]}}
        """;

    private static string Entry(string method, string path, string? sent, int status, string answer) =>
        $$"""
        {"startedDateTime": "2026-01-05T08:00:00.000Z", "time": 1, "cache": {}, "timings": {"send": 0, "wait": 1, "receive": 0},
         "request": {"method": "{{method}}", "url": "https://acme-oms.example{{path}}", "httpVersion": "HTTP/1.1", "headers": [], "queryString": [], "cookies": [], "headersSize": -1, "bodySize": -1
           {{(sent is null ? "" : $$""", "postData": {"mimeType": "application/json", "text": {{Quoted(sent)}}}""")}}},
         "response": {"status": {{status}}, "statusText": "", "httpVersion": "HTTP/1.1", "headers": [{"name": "Content-Type", "value": "application/json"}], "cookies": [], "redirectURL": "", "headersSize": -1, "bodySize": -1,
           "content": {"size": 0, "mimeType": "application/json", "text": {{Quoted(answer)}}}}}
        """;

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
