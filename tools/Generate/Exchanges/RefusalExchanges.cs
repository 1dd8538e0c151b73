using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>What is refused, as it was answered.</summary>
internal static class RefusalExchanges
{
    // No command runs from there: it shows the refusal of a state for all of them.
    private static readonly PackageState NobodysSource = PackageState.PackedForRefund;
    private static readonly TransferState NoTransfersSource = TransferState.Cancelled;

    /// <summary>Sends what a command refuses.</summary>
    public static async Task<IReadOnlyList<RefusalSeen>> Make(Laboratory laboratory, InstalledCommand command, Transition way)
    {
        var sandbox = await CommandExchanges.At(laboratory, way);
        var nowhere =
            command.Definition.Subject == CommandSubject.Transfer
                ? Installation.Default.StateOf(NoTransfersSource)
                : Installation.Default.StateOf(NobodysSource);
        var elsewhere =
            command.Definition.Subject == CommandSubject.Transfer
                ? await laboratory.WithTransfer(nowhere)
                : await laboratory.WithPackage(nowhere);
        var seen = new List<RefusalSeen>
        {
            await Send(
                elsewhere,
                $"in a state that it does not run from, {nowhere.Name} say",
                CommandExchanges.Body(way, ExampleWorld.Parameters(way)),
                Refusals.NotAllowed.Provenance
            ),
        };
        if (command.Definition.RestoresState)
        {
            var other = Installation.Default.Transitions.Last(transition => transition.Command == command);
            seen.Add(
                await Send(
                    sandbox,
                    $"to another state than the one it was blocked in, {other.Destination.Name} say",
                    CommandExchanges.Body(other, []),
                    Provenance.Assumed
                )
            );
        }

        var stranger = Installation.Default.Transitions.First(transition => transition.Command != command);
        seen.Add(
            await Send(
                sandbox,
                "`transition` and `slug` name different transitions",
                $$"""{"transition":{{way.Id}},"slug":"{{stranger.Slug}}"}""",
                Refusals.Mismatch.Provenance
            )
        );
        seen.Add(await Send(sandbox, "neither `transition` nor `slug`", "{}", Refusals.NoTransition.Provenance));
        seen.AddRange(await WrongParameters(sandbox, command, way));
        foreach (var special in RefusalCases.Of(command.Code))
            seen.Add(await Special(laboratory, special.After is null ? sandbox : null, command, way, special));
        return seen;
    }

    private static async Task<IEnumerable<RefusalSeen>> WrongParameters(LaboratorySandbox sandbox, InstalledCommand command, Transition way)
    {
        var libraries = Provenance.Derived(Pages.Libraries);
        var seen = new List<RefusalSeen>();
        var required = command.Definition.Fields.Where(field => field.Required).ToArray();
        if (required.Length > 0)
        {
            seen.Add(await Send(sandbox, "what is required is missing", CommandExchanges.Body(way, []), libraries));
            seen.Add(
                await Send(
                    sandbox,
                    "what is required is null",
                    CommandExchanges.Body(
                        way,
                        new JsonObject(required.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, null)))
                    ),
                    libraries
                )
            );
        }

        if (command.Definition.AtLeastOneOf.Count > 0)
        {
            seen.Add(
                await Send(
                    sandbox,
                    "none of the parameters of which one has to be there",
                    CommandExchanges.Body(way, []),
                    Provenance.Assumed
                )
            );
        }

        if (command.Definition.Fields.Length == 0)
            return seen;
        var wrong = new JsonObject(
            command.Definition.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, RefusalCases.Wrong(field.Shape)))
        );
        seen.Add(
            await Send(
                sandbox,
                $"every parameter is of the wrong kind: {Markdown.Code(wrong.ToJsonString())}",
                CommandExchanges.Body(way, wrong),
                libraries
            )
        );
        return seen;
    }

    private static async Task<RefusalSeen> Special(
        Laboratory laboratory,
        LaboratorySandbox? sandbox,
        InstalledCommand command,
        Transition way,
        RefusalCase special
    )
    {
        if (special.After is { } before)
        {
            sandbox = await laboratory.WithPackage(Installation.Default.StateOf(before.From));
            await sandbox.Must(
                "POST",
                sandbox.CommandPath,
                $$"""{"transition":{{Installation.Default.From(before.From).First(known => known.Command.Code == before.Code).Id}}}"""
            );
            var state = (await sandbox.Read("api/v1/oms/packages/1/"))["state"]!["id"]!.GetValue<int>();
            way = Installation.Default.Transitions.First(known => known.Command == command && known.Source.Id == state);
        }

        return await Send(
            sandbox!,
            $"{special.When}: {Markdown.Code(special.Parameters)}",
            CommandExchanges.Body(way, JsonNode.Parse(special.Parameters)!.AsObject()),
            special.Said
        );
    }

    private static async Task<RefusalSeen> Send(LaboratorySandbox sandbox, string when, string body, Provenance said)
    {
        var exchange = await sandbox.Command(body);
        return exchange.Status >= 400
            ? new RefusalSeen(when, exchange, said)
            : throw new InvalidOperationException($"Expected a refusal ({when}), found {exchange.Status} for {body}");
    }
}

/// <summary>A refusal that was answered.</summary>
/// <param name="When">When it is.</param>
/// <param name="Exchange">What was sent and answered.</param>
/// <param name="Said">Who says so.</param>
internal sealed record RefusalSeen(string When, Exchange Exchange, Provenance Said);
