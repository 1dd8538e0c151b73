using OmsSimulator.Control;
using OmsSimulator.InProcess;

namespace OmsSimulator.Security;

/// <summary>Who may use the control surface: who has the key, where there is one, and no browser for a page of somebody else.</summary>
/// <param name="key">The key; none: whoever reaches the simulator may.</param>
/// <param name="hosts">The names by which it may be asked where there is no key.</param>
internal sealed class ControlGuard(AdminKey? key, AllowedHosts hosts)
{
    private const string Surface = "/__admin";
    private const string Health = "/__admin/health";
    private const string Sink = "/__admin/webhooks/sink";

    /// <summary>Whether a path, below the sandbox's address, is the control surface's.</summary>
    public static bool IsControl(PathString path) => path.StartsWithSegments(Surface, StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers a request to the control surface that is not allowed; none: it is.</summary>
    public Task? Refuse(HttpContext context)
    {
        var request = context.Request;
        if (IsHealth(request.Path) || context.IsLook)
            return null;
        if (RefusePage(context) is { } refused)
            return refused;
        return key is null || key.Opens(request.Headers.Authorization) || IsSunk(request) ? null : Unauthorized(context);
    }

    /// <summary>
    /// Answers a request to the console that is not allowed; none: it is. The key is no matter of a request here: the console asks who
    /// visits it.
    /// </summary>
    public Task? RefusePage(HttpContext context)
    {
        if (BrowserOrigin.IsForeign(context.Request))
            return Forbidden(context, "A page of another origin may not use the control surface.");
        return key is not null || hosts.Allow(context.Request)
            ? null
            : Forbidden(
                context,
                "Without --admin-key the control surface is asked by an address, by localhost or a name below it, by a name that is not public, or by one of --allowed-hosts."
            );
    }

    /// <summary>Whether a path, below the sandbox's address, is the health call, which is never guarded (control.md).</summary>
    public static bool IsHealth(PathString path) =>
        path.StartsWithSegments(Health, StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value is "" or "/" or null;

    /// <summary>Whether a request that needs no key must not show whether its sandbox exists: a key hides that from who has none.</summary>
    public bool MayNotKnow(HttpRequest request) => key is not null && IsSunk(request) && !key.Opens(request.Headers.Authorization);

    private static Task Forbidden(HttpContext context, string sentence) =>
        context.Problem(StatusCodes.Status403Forbidden, "Forbidden", sentence);

    private static Task Unauthorized(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Problem(
            StatusCodes.Status401Unauthorized,
            "Unauthorized",
            "The control surface is guarded by --admin-key: the header Authorization: Bearer <key> is expected."
        );
    }

    // A webhook has no key to send. What it left is only shown to who has it.
    private static bool IsSunk(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments(Sink, StringComparison.Ordinal);
}
