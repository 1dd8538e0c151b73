using System.Text.Json.Nodes;
using Xunit.Sdk;

namespace OmsSimulator.Testing.Tests;

/// <summary>The kit sends commands as their pages print them: the contract report has nothing against it.</summary>
public sealed class PrintedCommandTests(OmsServerFixture oms) : IClassFixture<OmsServerFixture>
{
    [Fact]
    public async Task WhatTheKitSendsHasNothingAgainstTheContract()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        var packed = await sandbox.Package().CreateAsync();
        await packed.SendAsync("COMPLETE_PACKAGING");
        await packed.SendAsync("SHIP_THE_PACKAGE");
        await packed.SendAsync("UPDATE_PACKAGE_SHIPMENT_STATUS", new JsonObject { ["delivered_status"] = true }, PackageState.Delivered);
        var other = await sandbox.Package().CreateAsync();
        await other.SendAsync(
            "COMPLETE_PACKAGING_WITHOUT_SHIPMENT",
            new JsonObject { ["package_items"] = new JsonArray(other.Made.PackageitemSet[0].Id) }
        );

        sandbox.Should().HaveNothingAgainstTheContract();
    }

    [Fact]
    public async Task AWebhookThatNobodyAskedForIsNotSent()
    {
        await using var sandbox = await oms.CreateSandboxAsync();
        await (await sandbox.Package().CreateAsync()).SendAsync("COMPLETE_PACKAGING");

        var claim = () => sandbox.Should().HaveSentWebhook("package.status.packed");

        claim
            .Should()
            .Throw<XunitException>()
            .WithMessage("*but nobody is subscribed to package.status.packed (subscribe before it happens), and it sent none.");
    }
}
