#nullable enable
using FluentAssertions;
using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Given, when and then of transfer orders.</summary>
[Binding]
public sealed class TransferSteps(TransferDriver transfers)
{
    [Given("transfer {int} was brought to {string}")]
    public Task TransferWasBroughtTo(int transfer, string state) => transfers.Bring(transfer, state);

    [When("{word} is sent to transfer {int}")]
    public Task IsSentToTransfer(string code, int transfer) => transfers.Send(transfer, code);

    [When("{word} is sent to transfer {int} with")]
    public Task IsSentToTransferWith(string code, int transfer, string parameters) => transfers.Send(transfer, code, parameters);

    [Then("transfer {int} is in {string}")]
    public async Task TransferIsIn(int transfer, string state) => (await transfers.StateOf(transfer)).Should().Be(state);
}
