using System.Text.Json;
using OmsSimulator.Domain;

namespace OmsSimulator.Persistence;

/// <summary>What a sandbox that is kept began with.</summary>
/// <param name="store">The store.</param>
/// <param name="row">The sandbox.</param>
internal sealed class StoredOrigin(SqlStore store, SandboxRow row)
{
    /// <summary>What a reset goes back to: the moment of the fork, or what the seed comes to.</summary>
    /// <param name="parts">What reads the parts' states; none: they are passed over.</param>
    /// <exception cref="StoreException">It cannot be read; so may others be thrown (<see cref="StoreException.IsDamage"/>).</exception>
    public async Task<SandboxImage> ResetPoint(IReadOnlyList<IPartStateReader?>? parts)
    {
        if (!row.Document.Forked)
            return SandboxImage.Of(await Seed());
        var reader = new BaseReader($"the reset point of sandbox \"{row.Name}\"", parts);
        await foreach (var portion in store.ReadState(row.Id, SandboxPart.ResetPoint))
            await reader.Add(portion);
        return reader.Finish().Image;
    }

    private async Task<Seed> Seed()
    {
        using var bytes = new MemoryStream();
        await foreach (var portion in store.ReadState(row.Id, SandboxPart.Seed))
            bytes.Write(portion);
        var documents = Documents(bytes.ToArray());
        return new Seed(row.Document.Seed, WorldOf(documents.World), documents.Installation, row.Document.SeedNumber)
        {
            Label = row.Document.Label,
        };
    }

    private SeedDocuments Documents(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, StoreJson.Default.SeedDocuments)!;
        }
        catch (JsonException wrong)
        {
            throw new StoreException($"the seed of sandbox \"{row.Name}\" cannot be read: {wrong.Message}", wrong);
        }
    }

    private World WorldOf(string? document)
    {
        if (row.Document.Seed == "demo")
            return OmsSimulator.Kernel.Seed.Demo;
        if (document is null)
            return World.Empty;
        using var parsed = JsonDocument.Parse(document);
        var problems = new Problems();
        var world = WorldDocument.Read(parsed.RootElement, Place.Root, problems);
        return problems.None
            ? world
            : throw new StoreException($"the seed of sandbox \"{row.Name}\" cannot be read: {problems.List[0].Detail}");
    }
}
