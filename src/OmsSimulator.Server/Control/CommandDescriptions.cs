using OmsSimulator.Contract;
using OmsSimulator.Domain;

namespace OmsSimulator.Control;

/// <summary>Describes a command with everything that the catalogue knows of it, as an installation has it.</summary>
internal static class CommandDescriptions
{
    /// <summary>A command.</summary>
    public static ContractCommand Of(InstalledCommand installed, Installation installation)
    {
        var command = installed.Definition;
        return new()
        {
            Number = command.Number,
            Subject = command.Subject == CommandSubject.Transfer ? "transfer" : "package",
            Code = installed.Code,
            Title = command.Title,
            Class = command.Class,
            Page = command.Page.Id,
            Known = installed.IsKnown,
            Provenance = new(Mark(command.CodeProvenance), command.ClassProvenance is { } known ? Mark(known) : null),
            Pairs = [.. installed.Pairs.Select(pair => Of(pair, installed, installation))],
            ParameterPlace = command.ParameterPlace == ParameterPlace.TopLevel ? "top_level" : "input_parameters",
            Parameters = [.. command.DeclaredFields.Select(field => Of(field, installed))],
            Prerequisites =
            [
                .. command.Prerequisites.Select(prerequisite => new ContractPrerequisite(prerequisite.Text, Mark(prerequisite.Provenance))),
            ],
            Effects = [.. command.Does.Select(effect => new ContractEffect(effect.Subject, effect.Text, Mark(effect.Provenance)))],
            Success = new(
                command.Success == Success.Package ? 200 : 204,
                command.Success == Success.Package ? "package" : "none",
                Mark(command.SuccessProvenance)
            )
            {
                BodyProvenance = command.SuccessBodyProvenance is { } body ? Mark(body) : null,
            },
            Flags = [.. command.Honours.Select(flag => new ContractFlag(flag.Flag, Mark(flag.Provenance)))],
        };
    }

    private static ContractPair Of(Pair pair, InstalledCommand command, Installation installation)
    {
        var transition = installation.Transitions.FirstOrDefault(known =>
            known.Command == command && known.Source.Key == pair.From && known.Destination.Key == pair.To
        );
        return new(pair.From, pair.To, transition?.Id, transition?.Slug, Mark(pair.Provenance));
    }

    private static ContractParameter Of(Field field, InstalledCommand command) =>
        new(
            command.NameOf(field.Name),
            field.Type,
            field.Description,
            field.Required,
            new(Mark(field.Provenance), Mark(field.RequiredProvenance))
        );

    private static ContractMark Mark(Provenance provenance) => ContractDescriptions.Of(provenance);
}
