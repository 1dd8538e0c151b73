using System.Text.Json.Nodes;
using OmsSimulator.Domain;

namespace OmsSimulator.Schemas.Tests;

/// <summary>What the schemas of the world and installation documents refuse, their readers refuse too.</summary>
public sealed class DocumentReaderTests
{
    [Fact]
    public void AWorldThatTheSchemaRefusesIsRefused() =>
        Refused(
            "world",
            Documents.World,
            document =>
            {
                var problems = new Problems();
                WorldDocument.Read(document, Place.Root, problems);
                return problems.None;
            }
        );

    [Fact]
    public void AnInstallationThatTheSchemaRefusesIsRefused() =>
        Refused("installation", Documents.Installation, document => InstallationDocument.Read(document, out _) is not null);

    [Fact]
    public void WhatWasCapturedIsRefusedWhereTheSchemaRefusesIt()
    {
        foreach (var captured in Documents.Captured)
            Refused("installation", captured, document => InstallationDocument.Read(document, out _) is not null);
    }

    private static void Refused(string schema, string text, Func<System.Text.Json.JsonElement, bool> isGood)
    {
        var sample = JsonNode.Parse(text)!;
        isGood(System.Text.Json.JsonSerializer.SerializeToElement(sample)).Should().BeTrue();
        Mutations
            .Of(schema, sample)
            .All.Where(mutation => isGood(mutation.ApplyTo(sample)))
            .Select(mutation => mutation.ToString())
            .Should()
            .BeEmpty();
    }
}
