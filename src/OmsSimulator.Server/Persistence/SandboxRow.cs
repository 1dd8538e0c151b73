using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmsSimulator.Persistence;

/// <summary>A sandbox as it stands in a store's directory.</summary>
/// <param name="Id">Its number, which no other one ever has.</param>
/// <param name="Name">Its name.</param>
/// <param name="Document">What does not change about it.</param>
internal sealed record SandboxRow(long Id, string Name, SandboxDocument Document)
{
    /// <summary>Counts up whenever somebody takes it.</summary>
    public long Epoch { get; init; }

    /// <summary>How many facts are kept.</summary>
    public int Position { get; init; }

    /// <summary>The generation of the base that a start reads.</summary>
    public int Base { get; init; }

    /// <summary>When it was used last, UTC.</summary>
    public DateTime LastUsed { get; init; }

    /// <summary>The position as of which it is known whether it has work.</summary>
    public int Noted { get; init; }

    /// <summary>Whether anything in it went on by itself then.</summary>
    public bool Works { get; init; }

    /// <summary>What lists show of it, as of then.</summary>
    public required SandboxOutline Outline { get; init; }

    /// <summary>How many bytes its facts take.</summary>
    public long Bytes { get; init; }
}

/// <summary>What does not change about a sandbox while it is in a store.</summary>
internal sealed record SandboxDocument
{
    /// <summary>The version of this document.</summary>
    public int V { get; init; } = 1;

    /// <summary><c>demo</c>, <c>empty</c> or <c>world</c>.</summary>
    public required string Seed { get; init; }

    /// <summary>The random seed that it started with.</summary>
    public required int SeedNumber { get; init; }

    /// <summary>What its randomness is made of now.</summary>
    public required int RandomSeed { get; init; }

    /// <summary>What seed and installation come to.</summary>
    public required string Origin { get; init; }

    /// <summary>What sandboxes that belong together are called.</summary>
    public string? Label { get; init; }

    /// <summary>Whether a reset goes back to a moment of another sandbox.</summary>
    public bool Forked { get; init; }

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, StoreJson.Default.SandboxDocument);

    /// <summary>As it was stored.</summary>
    public static SandboxDocument Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, StoreJson.Default.SandboxDocument) ?? throw new JsonException("null");
        }
        catch (JsonException wrong)
        {
            throw new StoreException($"the directory of sandboxes cannot be read: {wrong.Message}", wrong);
        }
    }
}

/// <summary>The documents that a seed is made of.</summary>
/// <param name="World">The world, where the seed is one.</param>
/// <param name="Installation">The installation; empty: the default one.</param>
internal sealed record SeedDocuments(string? World, string Installation);

/// <summary>What a store has as JSON beside facts and states.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(SandboxDocument))]
[JsonSerializable(typeof(SeedDocuments))]
[JsonSerializable(typeof(ArchiveLine))]
internal sealed partial class StoreJson : JsonSerializerContext;
