using System.Text.Json.Nodes;

namespace OmsSimulator.Console.Tests.Contract;

/// <summary>A recording of an OMS that refuses to pack what waits.</summary>
internal static class Recording
{
    private const string Refused = """
        {"error": {"non_field_errors": "Command definition is not allowed! Check source & destination states of command to be created",
         "error_code": "commands_100_1"}, "status_code": 406}
        """;

    /// <summary>It.</summary>
    /// <param name="package">A package in Waiting, as it was read.</param>
    public static string PackingIsRefused(string package) =>
        new JsonObject
        {
            ["log"] = new JsonObject
            {
                ["version"] = "1.2",
                ["entries"] = new JsonArray(
                    Entry("GET", "/api/v1/oms/packages/1/", null, 200, package),
                    Entry("POST", "/api/v1/oms/packages/1/command/", """{"transition": 2021}""", 406, Refused)
                ),
            },
        }.ToJsonString();

    private static JsonObject Entry(string method, string path, string? sent, int status, string answer)
    {
        var request = new JsonObject
        {
            ["method"] = method,
            ["url"] = $"https://acme-oms.example{path}",
            ["headers"] = new JsonArray(),
        };
        if (sent is not null)
            request["postData"] = new JsonObject { ["mimeType"] = "application/json", ["text"] = sent };
        return new JsonObject
        {
            ["startedDateTime"] = "2026-01-05T08:00:00.000Z",
            ["time"] = 1,
            ["request"] = request,
            ["response"] = new JsonObject
            {
                ["status"] = status,
                ["headers"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = "application/json" }),
                ["content"] = new JsonObject { ["mimeType"] = "application/json", ["text"] = answer },
            },
        };
    }
}
