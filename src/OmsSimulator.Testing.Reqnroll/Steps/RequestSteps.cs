using System.Text.Json.Nodes;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>When: what is done.</summary>
[Binding]
public sealed class RequestSteps(Sandbox sandbox, PackageDriver package)
{
    /// <summary>
    /// A command to the package, through the transition that leads from its state; where there is none, through another one of the command.
    /// </summary>
    [When("{word} is sent")]
    public Task IsSent(string code) => package.Send(code, to: null, parameters: null);

    /// <summary>The same with these <c>input_parameters</c>.</summary>
    [When("{word} is sent with")]
    public Task IsSentWith(string code, string parameters) => package.Send(code, to: null, parameters);

    /// <summary>The same where more than one transition leads away.</summary>
    [When("{word} to {string} is sent")]
    public Task ToIsSent(string code, string state) => package.Send(code, state, parameters: null);

    /// <summary>The same to a state, with these <c>input_parameters</c>.</summary>
    [When("{word} to {string} is sent with")]
    public Task ToIsSentWith(string code, string state, string parameters) => package.Send(code, state, parameters);

    /// <summary>Exactly this body, to the package's <c>/command/</c>.</summary>
    [When("the command body is")]
    public Task TheCommandBodyIs(string body) => package.Request("POST", package.CommandPath, body);

    /// <summary>Any method, any path of the sandbox.</summary>
    [When("{word} {word} is requested")]
    public Task IsRequested(string method, string path) => package.Request(method, path);

    /// <summary>A request with a body of JSON.</summary>
    [When("{word} {word} is requested with")]
    public Task IsRequestedWith(string method, string path, string body) => package.Request(method, path, body);

    /// <summary>A request with a body of another media type.</summary>
    [When("{word} {word} is requested as {string} with")]
    public Task IsRequestedAsWith(string method, string path, string mediaType, string body) =>
        package.Request(method, path, body, mediaType);

    /// <summary>The sandbox's clock is advanced by an ISO 8601 duration.</summary>
    [When("{string} passes")]
    public Task Passes(string duration) =>
        sandbox.Request("POST", "__admin/clock/advance", new JsonObject { ["by"] = duration }.ToJsonString());
}
