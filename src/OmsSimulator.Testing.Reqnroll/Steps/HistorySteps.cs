using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Given: what was done before. All of it has to have been accepted.</summary>
[Binding]
public sealed class HistorySteps(Sandbox sandbox, PackageDriver package, TransferDriver transfers)
{
    /// <summary>A command was sent to the package, through the transition that leads from its state.</summary>
    [Given("{word} was sent")]
    public Task WasSent(string code) => Accepted(package.Send(code, to: null, parameters: null));

    /// <summary>The same with these <c>input_parameters</c>.</summary>
    [Given("{word} was sent with")]
    public Task WasSentWith(string code, string parameters) => Accepted(package.Send(code, to: null, parameters));

    /// <summary>The same where more than one transition leads away.</summary>
    [Given("{word} to {string} was sent")]
    public Task ToWasSent(string code, string state) => Accepted(package.Send(code, state, parameters: null));

    /// <summary>The same to a state, with these <c>input_parameters</c>.</summary>
    [Given("{word} to {string} was sent with")]
    public Task ToWasSentWith(string code, string state, string parameters) => Accepted(package.Send(code, state, parameters));

    /// <summary>A command was sent to a transfer order.</summary>
    [Given("{word} was sent to transfer {int}")]
    public Task WasSentToTransfer(string code, int transfer) => Accepted(transfers.Send(transfer, code));

    /// <summary>The same with these <c>input_parameters</c>.</summary>
    [Given("{word} was sent to transfer {int} with")]
    public Task WasSentToTransferWith(string code, int transfer, string parameters) => Accepted(transfers.Send(transfer, code, parameters));

    /// <summary>Any call of the sandbox.</summary>
    [Given("{word} {word} was requested")]
    public Task WasRequested(string method, string path) => sandbox.Call(method, package.Fill(path));

    /// <summary>Any call of the sandbox with a body of JSON.</summary>
    [Given("{word} {word} was requested with")]
    public Task WasRequestedWith(string method, string path, string body) => sandbox.Call(method, package.Fill(path), package.Fill(body));

    private async Task Accepted(Task sending)
    {
        await sending;
        Claim.That(
            sandbox.Response.IsSuccessStatusCode,
            $"{package.Sent} had to be accepted, but it was answered {(int)sandbox.Response.StatusCode} {sandbox.ShortBody}"
        );
    }
}
