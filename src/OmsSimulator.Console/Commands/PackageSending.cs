using System.Text.Json;
using System.Text.Json.Nodes;
using OmsSimulator.Client;
using OmsSimulator.Contract;
using OmsSimulator.WebConsole.Calls;

namespace OmsSimulator.WebConsole.Commands;

/// <summary>Sends commands as their pages print them: id, slug, what they are sent to, and the parameters where the page has them.</summary>
internal static class PackageSending
{
    /// <summary>Sends a package's.</summary>
    public static Task<ShownCall> Send(
        ConsoleCalls calls,
        string sandbox,
        int package,
        CommandOffer offer,
        OfferedTransition step,
        JsonObject parameters
    ) => calls.Send(sandbox, oms => oms.Packages.CommandAsync(package, Request(offer, step, parameters) with { Package = package }));

    /// <summary>Sends a transfer order's.</summary>
    public static Task<ShownCall> SendTransfer(
        ConsoleCalls calls,
        string sandbox,
        int transfer,
        CommandOffer offer,
        OfferedTransition step,
        JsonObject parameters
    ) =>
        calls.Send(
            sandbox,
            oms => oms.TransferOrders.CommandAsync(transfer, Request(offer, step, parameters) with { Transfer = transfer })
        );

    private static CommandRequest Request(CommandOffer offer, OfferedTransition step, JsonObject parameters) =>
        offer.ParametersIn == PackageCommandNow.TopLevel
            ? new CommandRequest
            {
                Transition = step.Id,
                Slug = step.Slug,
                Beside = parameters.ToDictionary(
                    static member => member.Key,
                    static member => JsonSerializer.SerializeToElement(member.Value)
                ),
            }
            : new CommandRequest
            {
                Transition = step.Id,
                Slug = step.Slug,
                InputParameters = parameters,
            };
}
