#nullable enable
using System.Text.Json.Nodes;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>When: what is done.</summary>
[Binding]
public sealed class RequestSteps(Sandbox sandbox, PackageDriver package)
{
    [When("{word} is sent")]
    public Task IsSent(string code) => package.Send(code, to: null, parameters: null);

    [When("{word} is sent with")]
    public Task IsSentWith(string code, string parameters) => package.Send(code, to: null, parameters);

    [When("{word} to {string} is sent")]
    public Task ToIsSent(string code, string state) => package.Send(code, state, parameters: null);

    [When("{word} to {string} is sent with")]
    public Task ToIsSentWith(string code, string state, string parameters) => package.Send(code, state, parameters);

    [When("the command body is")]
    public Task TheCommandBodyIs(string body) => package.Request("POST", package.CommandPath, body);

    [When("{word} {word} is requested")]
    public Task IsRequested(string method, string path) => package.Request(method, path);

    [When("{word} {word} is requested with")]
    public Task IsRequestedWith(string method, string path, string body) => package.Request(method, path, body);

    [When("{word} {word} is requested as {string} with")]
    public Task IsRequestedAsWith(string method, string path, string mediaType, string body) => package.Request(method, path, body, mediaType);

    [When("{string} passes")]
    public Task Passes(string duration) => sandbox.Request("POST", "__admin/clock/advance", new JsonObject { ["by"] = duration }.ToJsonString());
}
