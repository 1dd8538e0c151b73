using System.Diagnostics;
using System.Text.Json;
using OmsSimulator.Contract;
using Xunit.Abstractions;

namespace OmsSimulator.Schemas.Tests;

/// <summary>Every schema takes what is right and refuses what is not, at every depth.</summary>
[Collection(OneServer.Name)]
public sealed class EverySchemaTests(Server server, ITestOutputHelper output)
{
    // Always null or empty here, so no answer shows what else they could be; a repeated header.
    private static readonly string[] NeverSaid =
    [
        // Of what was captured, in the forms in which it comes: the tests of captured rows say them.
        "control/installation#/properties/states/items/properties/",
        "control/installation#/properties/transitions/items/properties/",
        "control/installation#/properties/unknown_states",
        "installation#/properties/unknown_states",
        "order#/properties/commands/items",
        "execution-plan#/properties/commands/items",
        "product#/properties/productimage_set/items",
        "control/request#/definitions/headers/additionalProperties/anyOf/1",
        "control/partner-calls#/properties/calls/items/properties/answer/anyOf",
        // A simulator by itself has no replicas: the tests of the cluster say them.
        "control/cluster#/properties/replicas/items",
    ];

    public static TheoryData<string> Names => [.. SchemaCatalogue.All.Select(schema => schema.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ASampleIsValid(string name)
    {
        var samples = Samples.Of(name, server);
        samples.Should().NotBeEmpty();
        foreach (var sample in samples)
            Judge(name, sample.ToJsonString()).Should().BeEmpty(sample.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSamplesSayEverythingThatTheSchemaKnows(string name)
    {
        var visited = Samples.Of(name, server).SelectMany(sample => Mutations.Of(name, sample).Visited).ToHashSet();
        SchemaNode
            .Of(name)
            .All()
            .Select(node => node.ToString())
            .Except(visited)
            .Where(place => !NeverSaid.Any(never => place.StartsWith(never, StringComparison.Ordinal)) && !IsCondition(place))
            .Should()
            .BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsSpoiltIsRejected(string name)
    {
        var watch = Stopwatch.StartNew();
        var (count, accepted) = (0, new List<string>());
        foreach (var sample in Samples.Of(name, server))
        {
            foreach (var mutation in Mutations.Of(name, sample).All)
            {
                count++;
                if (Judge(name, mutation.Apply(sample)).Count == 0)
                    accepted.Add(mutation.ToString());
            }
        }

        output.WriteLine($"{count} mutations in {watch.Elapsed.TotalSeconds:0.0} s");
        accepted.Should().BeEmpty();
        count.Should().BePositive();
    }

    // How members of a request go together is tried body by body, by RequestVerdictTests.
    private static bool IsCondition(string place) =>
        place.StartsWith("requests/", StringComparison.Ordinal) && place.Contains("/allOf/", StringComparison.Ordinal);

    private static IReadOnlyList<SchemaError> Judge(string name, string document)
    {
        SchemaCatalogue.TryGet(name, out var schema).Should().BeTrue();
        using var parsed = JsonDocument.Parse(document);
        return SchemaJudge.Shared.Judge(schema!, parsed.RootElement);
    }
}
