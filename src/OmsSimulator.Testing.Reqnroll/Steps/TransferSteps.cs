using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Given, when and then of transfer orders.</summary>
[Binding]
public sealed class TransferSteps(TransferDriver transfers)
{
    /// <summary>Commands were sent to the transfer order with this id until it was in a state, from Waiting.</summary>
    [Given("transfer {int} was brought to {string}")]
    public Task TransferWasBroughtTo(int transfer, string state) => transfers.Bring(transfer, state);

    /// <summary>
    /// A command to a transfer order, through the transition that leads from its state; where there is none, through another one.
    /// </summary>
    [When("{word} is sent to transfer {int}")]
    public Task IsSentToTransfer(string code, int transfer) => transfers.Send(transfer, code);

    /// <summary>The same with these <c>input_parameters</c>.</summary>
    [When("{word} is sent to transfer {int} with")]
    public Task IsSentToTransferWith(string code, int transfer, string parameters) => transfers.Send(transfer, code, parameters);

    /// <summary>The name of the state that a transfer order is in now.</summary>
    [Then("transfer {int} is in {string}")]
    public async Task TransferIsIn(int transfer, string state) =>
        Claim.Same($"the state of transfer {transfer}", await transfers.StateOf(transfer), state);
}
