using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace OmsSimulator.Schemas;

/// <summary>
/// The JSON Schemas of the repository's <c>schemas/</c>, carried in the assembly, by name: <c>package</c>, <c>pages/packages</c>,
/// <c>commands/block_the_package</c>.
/// </summary>
internal static class SchemaCatalogue
{
    private const string Folder = "schemas/";
    private const string Suffix = ".schema.json";

    private static readonly Lazy<SortedDictionary<string, DocumentSchema>> Known = new(Load);

    /// <summary>Every schema, by name.</summary>
    public static IReadOnlyCollection<DocumentSchema> All => Known.Value.Values;

    /// <summary>A schema by its name, with or without <c>.schema.json</c>, so that a <c>$ref</c> finds it too.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out DocumentSchema? schema) =>
        Known.Value.TryGetValue(name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name, out schema);

    private static SortedDictionary<string, DocumentSchema> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var known = new SortedDictionary<string, DocumentSchema>(StringComparer.Ordinal);
        foreach (
            var resource in assembly.GetManifestResourceNames().Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
        )
        {
            var name = resource[Folder.Length..^Suffix.Length].Replace('\\', '/');
            known.Add(name, new DocumentSchema(name, new Lazy<byte[]>(() => Read(assembly, resource))));
        }

        return known;
    }

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
