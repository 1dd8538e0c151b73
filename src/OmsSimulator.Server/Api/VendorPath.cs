using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>
/// A path of the vendor's API with all its methods, in the order of Django REST Framework's views: Accept (406), credentials (401), method
/// (405). HEAD is served where GET is, OPTIONS everywhere. Derived: LIBS.
/// </summary>
/// <param name="path">The path below its prefix.</param>
/// <param name="mode">Whether a key is asked for; none: never.</param>
/// <param name="mediaType">What a GET answers with.</param>
internal sealed class VendorPath(string path, AuthenticationMode? mode, string mediaType)
{
    private static readonly string[] Order = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    private static readonly int Methods = Order.Length;

    private readonly VendorHandler?[] handlers = new VendorHandler?[Methods];

    /// <summary>The path below its prefix.</summary>
    public string Path => path;

    /// <summary>What a GET answers with.</summary>
    public string MediaType => mediaType;

    /// <summary>The methods that are mapped, without those that every path has.</summary>
    public IEnumerable<string> Mapped => Order.Where((_, index) => index < Methods - 2 && handlers[index] is not null);

    /// <summary>The header Allow, in the order of Django REST Framework.</summary>
    public string Allowed => string.Join(", ", Order.Where((_, index) => handlers[index] is not null));

    /// <summary>Adds a method; with GET comes HEAD, OPTIONS is always there.</summary>
    public void Add(string method, VendorHandler handler)
    {
        handlers[IndexOf(method)] = handler;
        if (method == "GET")
            handlers[IndexOf("HEAD")] = handler;
        handlers[IndexOf("OPTIONS")] ??= (context, _, _) => context.DescribePath(this);
    }

    /// <summary>Answers a request.</summary>
    public Task Handle(HttpContext context)
    {
        var sandbox = context.Sandbox();
        var request = context.Request;
        if (mediaType == Negotiation.Json && !Negotiation.Accepts(request.Headers.Accept, Negotiation.Json))
            return context.Refuse(Negotiation.Refusal);
        if (mode is not { } asked)
            return Handle(context, sandbox, default);
        var caller = Authentication.Check(context, sandbox, asked);
        return caller.IsCompletedSuccessfully ? Handle(context, sandbox, caller.Result) : Handle(context, sandbox, caller);
    }

    private async Task Handle(HttpContext context, Sandbox sandbox, ValueTask<Caller> caller) =>
        await Handle(context, sandbox, await caller);

    private Task Handle(HttpContext context, Sandbox sandbox, in Caller caller)
    {
        if (caller.Refusal is { } refusal)
            return context.Refuse(refusal);
        var request = context.Request;
        if (IndexOf(request.Method) is not (>= 0 and var index) || handlers[index] is not { } handler)
            return context.MethodNotAllowed(Allowed);
        if (HasBody(request.Method))
            context.WarnOfSending();
        return handler(context, sandbox, caller.User);
    }

    private static bool HasBody(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    // Exact, as the vendor's server compares them.
    private static int IndexOf(string method) => Array.IndexOf(Order, method);
}
