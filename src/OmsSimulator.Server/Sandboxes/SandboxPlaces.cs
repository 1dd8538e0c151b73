using OmsSimulator.InProcess;
using OmsSimulator.Replicas;
using OmsSimulator.Requests;
using OmsSimulator.Security;

namespace OmsSimulator.Sandboxes;

/// <summary>Finds the sandbox of a request among several replicas; where another one has it, that one answers.</summary>
/// <param name="sandboxes">Those that are here.</param>
/// <param name="replica">This one.</param>
internal sealed class SandboxPlaces(SandboxDirectory sandboxes, IReplica replica)
{
    private const string List = "/__admin/sandboxes";
    private const string Cluster = "/__admin/cluster";
    private const int MostHops = 4;
    private const int MostTries = 4;

    /// <summary>What a request is as it came, before anything of it is changed.</summary>
    public static HandedOnRequest Came(HttpContext context) =>
        HandedOnRequest.Of(
            context,
            context.Features.Get<EncodedNul>() is { Written: { } written } ? written : null,
            context.Features.Get<InProcessCall>()?.IsLook
        );

    /// <summary>Whether any replica answers a request by itself.</summary>
    public static bool IsAnyones(HttpContext context)
    {
        var request = context.Request;
        return ControlGuard.IsHealth(request.Path)
            || context.AsksForOwn
            || request.Path.Value is List or Cluster && !request.Method.Equals(HttpMethods.Delete, StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a request shows or drops a sandbox by its name: of one that is damaged that is done with what the store has of it.
    /// </summary>
    public static bool IsOfStored(HttpContext context)
    {
        var request = context.Request;
        return request.Path.StartsWithSegments(List, StringComparison.Ordinal, out var rest)
            && rest.Value is { Length: > 1 } said
            && said.IndexOf('/', 1) < 0
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsDelete(request.Method));
    }

    /// <summary>The sandbox that a request is for: of a call about a sandbox by name, that one.</summary>
    public static string NameOf(HttpContext context, string addressed)
    {
        if (!context.Request.Path.StartsWithSegments(List, StringComparison.Ordinal, out var rest))
            return addressed;
        if (rest.Value is not { Length: > 1 } said)
            return addressed;
        var end = said.IndexOf('/', 1);
        return end < 0 ? said[1..] : said[1..end];
    }

    /// <summary>The sandbox, where this replica has it.</summary>
    public async ValueTask<LocatedSandbox> Locate(HttpContext context, string name, HandedOnRequest came)
    {
        string? silent = null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await sandboxes.Locate(name) is { } sandbox)
            {
                // It may have been taken from a replica that stood still, and what it would show then is the past.
                if (replica.MayServe)
                    return new(sandbox, false);
                sandbox.Leave();
                break;
            }

            var place = await replica.Find(name, isHandedOn: came.Hops > 0 || silent is not null);
            if (place.Kind == SandboxPlaceKind.Nowhere)
                return new(null, false);
            if (place.Kind == SandboxPlaceKind.Unknown || came.Hops >= MostHops)
                break;
            if (place.Kind == SandboxPlaceKind.Here)
                continue;
            if (place.Address == silent)
                break;
            if (await replica.HandOn(context, name, place.Address, came with { Hops = came.Hops + 1 }))
                return new(null, true);
            silent = place.Address;
        }

        throw new SandboxAwayException();
    }
}

/// <summary>What became of looking for a sandbox.</summary>
/// <param name="Sandbox">The sandbox; none: it is not here.</param>
/// <param name="IsAnswered">Whether another replica has answered.</param>
internal readonly record struct LocatedSandbox(Sandbox? Sandbox, bool IsAnswered);
