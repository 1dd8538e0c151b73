using OmsSimulator.Contract;

namespace OmsSimulator.WebConsole.Commands;

/// <summary>A command as it is offered: whether it can run now, what it can run through, what the contract says of it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its name.</param>
/// <param name="Reason">Why it cannot run; none: it can.</param>
/// <param name="ParametersIn">Where its parameters stand.</param>
/// <param name="Transitions">What it can run through.</param>
/// <param name="Contract">What the contract says; none: the command is the installation's own.</param>
public sealed record CommandOffer(
    string Code,
    string Title,
    string? Reason,
    string ParametersIn,
    IReadOnlyList<OfferedTransition> Transitions,
    ContractCommand? Contract
)
{
    /// <summary>A command with every transition that the installation has for it, whether or not it can run.</summary>
    public static CommandOffer Of(ContractCommand command) =>
        new(
            command.Code,
            command.Title,
            null,
            command.ParameterPlace,
            [
                .. command
                    .Pairs.Where(static pair => pair is { Transition: not null, Slug: not null })
                    .Select(static pair => new OfferedTransition(pair.Transition!.Value, pair.Slug!, pair.From, pair.To, [])),
            ],
            command
        );

    /// <summary>The commands of a package, those first that can run.</summary>
    public static IReadOnlyList<CommandOffer> Of(PackageCommands commands, ContractDescription contract) =>
        [
            .. commands
                .Commands.Select(now => new CommandOffer(
                    now.Command,
                    now.Title,
                    now.Allowed ? null : now.Reason ?? "",
                    now.ParametersIn,
                    [
                        .. now.Transitions.Select(step => new OfferedTransition(
                            step.Transition,
                            step.Slug,
                            step.From,
                            step.To,
                            step.Required
                        )),
                    ],
                    contract.Commands.FirstOrDefault(known => known.Subject == "package" && known.Code == now.Command)
                ))
                .OrderBy(static offer => offer.Reason is not null),
        ];
}
