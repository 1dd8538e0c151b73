using System.Text.Json.Nodes;

namespace OmsSimulator.Domain.Tests;

/// <summary>The examples of parameters are good: alone, together, and printed as the command's page prints them.</summary>
public sealed class CommandExampleTests
{
    [Fact]
    public void WhatHasToBeThereIsAcceptedOnEveryTransition() =>
        ForEach((oms, scope) => Accepts(oms, scope, CommandExample.Parameters(scope)!));

    [Fact]
    public void SoIsEverythingTogether() =>
        ForEach(
            (oms, scope) =>
            {
                var parameters = CommandExample.Parameters(scope, static _ => true)!;
                parameters
                    .Select(parameter => parameter.Key)
                    .Should()
                    .BeEquivalentTo(scope.Transition.Command.Definition.Fields.Select(field => field.Name));
                Accepts(oms, scope, parameters);
            }
        );

    [Fact]
    public void SoIsEachParameterBesideThem() =>
        ForEach(
            (_, scope) =>
            {
                foreach (var field in scope.Transition.Command.Definition.Fields)
                {
                    var (oms, again) = Standing(scope.Transition);
                    Accepts(oms, again, CommandExample.Parameters(again, other => other == field)!);
                }
            }
        );

    [Fact]
    public void WithoutOneThatIsRequiredItIsRefused() =>
        ForEach(
            (oms, scope) =>
            {
                var command = scope.Transition.Command.Definition;
                foreach (var name in CommandExample.Parameters(scope)!.Select(parameter => parameter.Key).ToArray())
                {
                    var parameters = CommandExample.Parameters(scope)!;
                    parameters.Remove(name);
                    var refused = Decide(oms, scope, parameters).Should().BeOfType<Decision.Refused>().Subject.Refusal;
                    refused
                        .Text()
                        .Should()
                        .Contain(command.AtLeastOneOf.Count > 0 ? "At least one of" : $"\"{name}\":[\"This field is required.\"]");
                }
            }
        );

    [Theory]
    [InlineData("REFUSE_THE_PACKAGE", "Waiting")]
    [InlineData("SHIP_THE_PACKAGE_ADVANCED", "Packed")]
    public void AWorldWithNothingToNameHasNone(string code, string from)
    {
        var oms = new Sandbox().World($$"""{"packages":[{"stock_location":"L1","state":"{{from}}","items":[{"sku":"A","quantity":1}]}]}""");
        var way = oms.Oms.Installation.Transitions.First(known => known.Command.Code == code && known.Source.Key == from);
        CommandExample.Parameters(new ExampleScope(oms.Oms, new CommandTarget(oms[1], null), way)).Should().BeNull();
    }

    [Fact]
    public void KeysAreThoseOfTheInstallation()
    {
        var oms = Sandbox.WithPackageIn("Waiting", installation: """{"commands":{"BLOCK_THE_PACKAGE":{"parameters":{"user":"who"}}}}""");
        var scope = new ExampleScope(oms.Oms, new CommandTarget(oms[1], null), oms.Transition("BLOCK_THE_PACKAGE", "Waiting", "Blocked"));
        CommandExample
            .Body(scope, CommandExample.Parameters(scope)!)
            .ToJsonString()
            .Should()
            .Be(
                """{"transition":2181,"slug":"package__block_the_package__waiting__blocked","input_parameters":{"who":"ayse","token":"t-1"}}"""
            );
    }

    private static void ForEach(Action<Sandbox, ExampleScope> claim)
    {
        foreach (var way in Installation.Default.Transitions)
        {
            using var scope = new FluentAssertions.Execution.AssertionScope(way.Slug);
            var (oms, example) = Standing(way);
            claim(oms, example);
        }
    }

    private static (Sandbox Oms, ExampleScope Scope) Standing(Transition way)
    {
        if (way.Command.Definition.Subject == CommandSubject.Transfer)
        {
            var transfers = TransferWorld.WithTransfersIn(way.Source.Key);
            return (transfers, new ExampleScope(transfers.Oms, new CommandTarget(transfers[1], transfers.Transfer(1)), way));
        }

        var oms = Sandbox.WithPackageIn(
            way.Source.Key,
            way.Command.Definition.RestoresState ? $", \"blocked_in\": \"{way.Destination.Key}\"" : ""
        );
        oms.World("""{"products":[{"sku":"A","barcode":"8690000000011"}]}""");

        // No pair of the default installation brings a shipment to Preparing; a customer's own may.
        if (way.Command.Code == "UPDATE_SHIPMENT_LABEL" && oms.Shipment(1) is null)
        {
            oms.Record(
                new ShipmentCreated(
                    new Shipment
                    {
                        Id = 1,
                        PackageId = 1,
                        Status = ShipmentStatus.Created,
                        CreatedDate = oms.At,
                        ModifiedDate = oms.At,
                    }
                )
            );
        }

        return (oms, new ExampleScope(oms.Oms, new CommandTarget(oms[1], null), way));
    }

    private static void Accepts(Sandbox oms, ExampleScope scope, JsonObject parameters)
    {
        var decision = Decide(oms, scope, parameters);
        decision.Should().BeOfType<Decision.Accepted>($"{parameters} {(decision as Decision.Refused)?.Refusal.Text()}");
        decision.Warnings.Should().BeEmpty();
    }

    private static Decision Decide(Sandbox oms, ExampleScope scope, JsonObject parameters) =>
        CommandDecision.Decide(oms.Oms, scope.Target, Sandbox.Json(CommandExample.Body(scope, parameters).ToJsonString()), oms.At);
}
