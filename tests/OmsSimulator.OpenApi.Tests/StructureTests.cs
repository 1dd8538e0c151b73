using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OmsSimulator.Domain;

namespace OmsSimulator.OpenApi.Tests;

public sealed partial class StructureTests
{
    public static TheoryData<string> Documents => [.. Document.All.Select(document => document.Name)];

    [Theory, MemberData(nameof(Documents))]
    public void EveryReferenceNamesSomething(string name)
    {
        var document = Of(name);
        var broken = document
            .Objects()
            .Where(found => found.Object["$ref"] is JsonValue reference && document.Find((string)reference!) is null)
            .Select(found => $"{found.Place}: {found.Object["$ref"]}");
        broken.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Documents))]
    public void EveryComponentIsUsed(string name)
    {
        var document = Of(name);
        var used = document
            .Objects()
            .Select(found => found.Object["$ref"])
            .OfType<JsonValue>()
            .Select(reference => string.Join('/', ((string)reference!).Split('/').Take(4)))
            .ToHashSet();
        var components = document.Root["components"]!
            .AsObject()
            .Where(kind => kind.Key != "securitySchemes")
            .SelectMany(kind => kind.Value!.AsObject().Select(component => $"#/components/{kind.Key}/{component.Key}"));
        components.Should().BeSubsetOf(used);
    }

    [Theory, MemberData(nameof(Documents))]
    public void EveryOperationHasAnIdOfItsOwnATagAndAnAnswer(string name)
    {
        var document = Of(name);
        var tags = document.Root["tags"]!.AsArray().Select(tag => (string)tag!["name"]!).ToArray();
        document.Operations.Select(operation => operation.Id).Should().OnlyHaveUniqueItems();
        foreach (var operation in document.Operations)
        {
            operation.Content["tags"]!.AsArray().Select(tag => (string)tag!).Should().BeSubsetOf(tags, operation.ToString());
            operation.Content["responses"]!
                .AsObject()
                .Should()
                .Contain(response => response.Key[0] == '2' || response.Key[0] == '3', operation.ToString());
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void TheParametersOfAPathAreThoseThatAreDeclared(string name)
    {
        foreach (var operation in Of(name).Operations)
        {
            var declared = operation.Parameters.Where(parameter => (string)parameter["in"]! == "path").ToArray();
            declared
                .Select(parameter => (string)parameter["name"]!)
                .Should()
                .BeEquivalentTo(InBraces().Matches(operation.Path).Select(match => match.Groups[1].Value), operation.ToString());
            declared.Where(parameter => !(bool)parameter["required"]!).Should().BeEmpty(operation.ToString());
            operation.Parameters.Select(parameter => (string)parameter["name"]!).Should().OnlyHaveUniqueItems(operation.ToString());
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void NoKeywordIsOfTheOldDialect(string name) =>
        Of(name)
            .Objects()
            .Where(found =>
                found.Object.ContainsKey("definitions")
                || found.Object.ContainsKey("$defs")
                || found.Object.ContainsKey("$schema")
                || found.Object.ContainsKey("$id")
                || found.Object["items"] is JsonArray
            )
            .Select(found => found.Place)
            .Should()
            .BeEmpty();

    [Theory, MemberData(nameof(Documents))]
    public void WhatMayBeNullIsOneOfTwoWithNullLast(string name)
    {
        var choices = Of(name).Objects().SelectMany(found => Branches(found.Object, "anyOf")).ToArray();
        choices.Where(choice => IsNull(choice)).Should().BeEmpty("a generator reads null from oneOf");
        Of(name)
            .Objects()
            .Select(found => Branches(found.Object, "oneOf"))
            .Where(branches => branches.Length > 0)
            .Should()
            .OnlyContain(branches => branches.Length == 2 && !IsNull(branches[0]) && IsNull(branches[1]));
    }

    [Theory, MemberData(nameof(Documents))]
    public void TheServersAreAbsoluteAndEachVariableIsDescribed(string name)
    {
        var servers = Of(name).Root["servers"]!.AsArray();
        servers
            .Select(server => (string)server!["url"]!)
            .Should()
            .OnlyContain(url => url.StartsWith("http://127.0.0.1:8080", StringComparison.Ordinal));
        servers.SelectMany(server => server!["variables"] as JsonObject ?? []).Should().ContainSingle().Which.Value!["description"]!
            .ToString()
            .Should()
            .NotBeEmpty();
        Of(name)
            .Objects()
            .Where(found => found.Object.ContainsKey("externalValue"))
            .Should()
            .BeEmpty("what is shown stands in the document");
    }

    [Fact]
    public void EveryEventIsAWebhookWithItsSchemaAndASample()
    {
        var webhooks = Document.Oms.Root["webhooks"]!.AsObject();
        webhooks.Select(webhook => webhook.Key).Should().Equal(EventCatalogue.Names);
        foreach (var (type, webhook) in webhooks)
        {
            var content = webhook!["post"]!["requestBody"]!["content"]!["application/json"]!;
            var schema = Document.Oms.Find((string)content["schema"]!["$ref"]!)!;
            ((string?)schema["properties"]!["event"]!["properties"]!["type"]!["enum"]![0]).Should().Be(type);
            ((string?)content["examples"]!["sample"]!["value"]!["event"]!["type"]).Should().Be(type);
        }
    }

    [Fact]
    public void EveryCallOfTheVendorsSurfaceMayBeOneTooManyAndSaysItsRequest()
    {
        var throttled = Document.Oms.Find("#/components/responses/TooManyRequests")!;
        throttled["headers"]!.AsObject().Should().ContainKey("Retry-After");
        foreach (var operation in Document.Oms.Operations)
        {
            ((string?)operation.Content["responses"]!["429"]!["$ref"])
                .Should()
                .Be("#/components/responses/TooManyRequests", operation.ToString());
            var answer = operation.Content["responses"]!.AsObject().First(response => response.Key[0] == '2').Value!;
            answer["headers"]!.AsObject().Should().ContainKey("X-Oms-Simulator-Request", operation.ToString());
        }
    }

    [Fact]
    public void ASnapshotIsTextInBothDirections()
    {
        var snapshot = Document.Control.Root["paths"]!["/__admin/snapshot"]!;
        foreach (
            var content in (JsonNode[])[snapshot["get"]!["responses"]!["200"]!["content"]!, snapshot["put"]!["requestBody"]!["content"]!]
        )
        {
            ((string?)content["application/x-ndjson"]!["schema"]!["type"]).Should().Be("string");
        }
    }

    [Fact]
    public void TheNearMissesOfACountAreThoseOfTheJournal() =>
        ((string?)Document.Control.Schemas["ControlRequestCount"]!["properties"]!["nearMisses"]!["items"]!["$ref"])
            .Should()
            .Be("#/components/schemas/ControlRequestsNearMiss");

    [Theory, MemberData(nameof(Documents))]
    public void NoSummaryHasMarkdown(string name) =>
        Of(name).Operations.Where(operation => ((string)operation.Content["summary"]!).Contains('`')).Should().BeEmpty();

    [Fact]
    public void EveryOperationAndFilterOfTheVendorHasAMark()
    {
        foreach (var operation in Document.Oms.Operations)
        {
            operation.Content.ContainsKey("x-oms-mark").Should().BeTrue(operation.ToString());
            operation.Parameters.Where(parameter => !parameter.ContainsKey("x-oms-mark")).Should().BeEmpty(operation.ToString());
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void EveryMarkIsOneOfThreeAndEveryPageIsKnown(string name)
    {
        foreach (var (place, found) in Of(name).Objects())
        {
            if (found["x-oms-mark"] is JsonValue mark)
                ((string)mark!).Should().BeOneOf(["documented", "derived", "assumed"], place);
            if (found["x-oms-page"] is JsonValue page)
                Pages.All.Select(known => known.Id).Should().Contain((string)page!, place);
            if ((string?)(found["x-oms-mark"] as JsonValue) == "documented" && place.Split('/') is not [.., "schemas", _])
                found.ContainsKey("x-oms-page").Should().BeTrue(place);
        }
    }

    [Fact]
    public void TheVendorsSurfaceAsksForATokenAndTheLoginForNothing()
    {
        var security = Document.Oms.Root["security"]!.AsArray();
        security
            .SelectMany(one => one!.AsObject())
            .Select(one => one.Key)
            .Should()
            .BeSubsetOf(Document.Oms.Root["components"]!["securitySchemes"]!.AsObject().Select(one => one.Key));
        foreach (var operation in Document.Oms.Operations)
        {
            var open = operation.Content["security"] is JsonArray { Count: 0 };
            open.Should().Be(operation.Path.EndsWith("/login/", StringComparison.Ordinal), operation.ToString());
            operation.Content["responses"]!.AsObject().ContainsKey("401").Should().Be(!open, operation.ToString());
        }
    }

    private static JsonObject[] Branches(JsonObject schema, string keyword) =>
        schema[keyword] is JsonArray branches ? [.. branches.OfType<JsonObject>()] : [];

    private static bool IsNull(JsonObject schema) => schema["type"] is JsonValue type && (string?)type == "null";

    private static Document Of(string name) => Document.All.Single(document => document.Name == name);

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex InBraces();
}
