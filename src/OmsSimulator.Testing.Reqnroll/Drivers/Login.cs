using System.Text.Json.Nodes;

namespace OmsSimulator.Testing.Steps;

/// <summary>The login of a scenario: its key goes with what is sent from then on.</summary>
public sealed class Login(Sandbox sandbox)
{
    private string key = "";

    /// <summary>Logs in.</summary>
    public async Task In(string username, string password)
    {
        await sandbox.Request(
            "POST",
            "api/v1/auth/login/",
            new JsonObject { ["username"] = username, ["password"] = password }.ToJsonString()
        );
        Claim.That((int)sandbox.Response.StatusCode == 200, $"The login was answered {(int)sandbox.Response.StatusCode} {sandbox.Body}");
        key = JsonNode.Parse(sandbox.Body)!["key"]!.ToString();
        sandbox.Authorization = $"Token {key}";
    }

    /// <summary>Sends one request under another <c>Authorization</c>; <c>{key}</c> stands for the key, an empty one is none.</summary>
    public async Task SendAs(string authorization, Func<Task> send)
    {
        var own = sandbox.Authorization;
        sandbox.Authorization = authorization.Length == 0 ? null : authorization.Replace("{key}", key, StringComparison.Ordinal);
        await send();
        sandbox.Authorization = own;
    }
}
