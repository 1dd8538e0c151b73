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
            operation.Content["responses"]!.AsObject().Should().Contain(response => response.Key.StartsWith('2'), operation.ToString());
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
                found.Object.ContainsKey("definitions") || found.Object.ContainsKey("$schema") || found.Object["items"] is JsonArray
            )
            .Select(found => found.Place)
            .Should()
            .BeEmpty();

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

    private static Document Of(string name) => Document.All.Single(document => document.Name == name);

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex InBraces();
}
