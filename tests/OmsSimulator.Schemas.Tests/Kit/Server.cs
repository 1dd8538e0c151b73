using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.Schemas.Tests;

/// <summary>A running simulator; every answer is checked against its schema, and kept as a sample of it.</summary>
public sealed class Server : IAsyncLifetime
{
    private readonly Dictionary<string, JsonNode> samples = [];
    private readonly HttpClient client = new();
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        app = Simulator.Build(
            ProgramParts.Complete(
                new SimulatorOptions
                {
                    Urls = "http://127.0.0.1:0",
                    Seed = "demo",
                    Auth = AuthenticationMode.Open,
                }
            )
        );
        await app.StartAsync();
        client.BaseAddress = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
        await Walk.Through(this);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => client.BaseAddress!;

    /// <summary>Keeps a sample that is no answer: what the simulator sent by itself.</summary>
    public void Keep(string schema, JsonNode sample) => samples[schema] = sample;

    /// <summary>A sample of a schema: the answers that were received, the richest of them.</summary>
    public JsonNode? Sample(string schema) => samples.GetValueOrDefault(schema)?.DeepClone();

    public async Task<(int Status, string? ContentType, string Body)> Send(
        string method,
        string path,
        string? body = null,
        string? token = null
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Token", token);
        using var answer = await client.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var (status, type) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString());
        AnswerSchemas.Check(method, path, status, type, bytes).Should().BeEmpty();
        Keep(method, path, status, type, bytes);
        return (status, type, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Sends a request that has to be answered so.</summary>
    public async Task<JsonNode> Expect(int status, string method, string path, string? body = null, string? token = null)
    {
        var answer = await Send(method, path, body, token);
        answer.Status.Should().Be(status, $"{method} {path} {body} answered {answer.Body}");
        return answer.Body.Length > 0 && answer.ContentType!.Contains("json", StringComparison.Ordinal)
            ? JsonNode.Parse(answer.Body)!
            : JsonValue.Create(answer.Body);
    }

    // What a later answer has and an earlier one lacks is added, so that one sample shows everything; the objects of a list become one.
    private void Keep(string method, string path, int status, string? type, byte[] bytes)
    {
        if (bytes.Length == 0 || type?.Contains("json", StringComparison.Ordinal) != true)
            return;
        using var document = JsonDocument.Parse(bytes);
        if (AnswerSchemas.For(method, path, status, document.RootElement) is { Length: > 0 } name)
            samples[name] = Joined(samples.GetValueOrDefault(name), JsonNode.Parse(bytes)!)!;
    }

    private static JsonNode? Joined(JsonNode? known, JsonNode? found) =>
        (known, found) switch
        {
            (JsonObject or null, JsonObject others) => Joined(known as JsonObject ?? [], others),
            (JsonArray or null, JsonArray others) => Joined(known as JsonArray ?? [], others),
            (null, _) => found?.DeepClone(),
            _ => known.DeepClone(),
        };

    private static JsonObject Joined(JsonObject members, JsonObject others)
    {
        var joined = members.DeepClone().AsObject();
        foreach (var (key, value) in others)
            joined[key] = Joined(joined[key], value);
        return joined;
    }

    private static JsonArray Joined(JsonArray elements, JsonArray others)
    {
        var objects = elements.Concat(others).OfType<JsonObject>().ToArray();
        return objects.Length > 0
            ? [objects.Aggregate(new JsonObject(), Joined)]
            : (elements.Count > 0 ? elements : others).DeepClone().AsArray();
    }
}

[CollectionDefinition(Name)]
public sealed class OneServer : ICollectionFixture<Server>
{
    public const string Name = "one server";
}
