using OmsSimulator.Api.Calls;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
using OmsSimulator.InProcess;
using OmsSimulator.Resources;
using OmsSimulator.Sandboxes;

namespace OmsSimulator.Api;

/// <summary>Who asks (http.md): the login, and the check of its key.</summary>
internal static class Authentication
{
    private const string Bearer = "Bearer ";
    private static readonly string[] Schemes = ["Token ", Bearer];

    /// <summary>Maps the two addresses of the login.</summary>
    public static void MapLogin(this VendorEndpoints api)
    {
        api.Map("/i1/auth/login/", Login, "POST");
        api.Map("/v1/auth/login/", Login, "POST");
    }

    /// <summary>Who asks, or what is wrong with the key of a request; in mode <c>open</c> nothing ever is.</summary>
    public static ValueTask<Caller> Check(HttpContext context, Sandbox sandbox, AuthenticationMode mode)
    {
        var header = context.Request.Headers.Authorization;
        if (context.IsLook)
            return ValueTask.FromResult(default(Caller));
        if (header.Count == 0)
            return ValueTask.FromResult(Caller.Nobody(mode, "The request has no Authorization header: Token <key> is expected."));
        var said = header.ToString();
        return KeyOf(said) is { } key
            ? Check(context, sandbox, mode, said, key)
            : ValueTask.FromResult(Caller.Nobody(mode, "The Authorization header is not of the form Token <key>."));
    }

    private static async ValueTask<Caller> Check(HttpContext context, Sandbox sandbox, AuthenticationMode mode, string said, string key)
    {
        var user = await sandbox.Authenticate(key);
        if (user is not null && said.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            context.WarnOfBearer();
        if (user is not null || mode != AuthenticationMode.Token)
            return new(user, null);
        if (await sandbox.ExpiredTokenOf(key) is { } name)
            context.Coverage()?.Expired(name);
        return new(null, Refusals.OfDetail(Refusals.BadToken, reason: "This key is not valid in this sandbox, or has expired."));
    }

    private static string? KeyOf(string header)
    {
        foreach (var scheme in Schemes)
        {
            if (header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return header[scheme.Length..].Trim();
        }

        return null;
    }

    private static async Task Login(HttpContext context, Sandbox sandbox, User? user)
    {
        using var body = await RequestBody.Read(context, sandbox.BodyLimit);
        if (body.Refusal is { } refusal)
        {
            await context.Refuse(refusal);
            return;
        }

        var fields = new BodyFields(body.Json);
        var username = fields.Required("username");
        var password = fields.Required("password", trim: false);
        if (fields.Refusal is { } wrong)
        {
            await context.Refuse(wrong);
            return;
        }

        context.Warn(null, fields.Unknown("username and password"));
        if (await sandbox.Login(username!, password!) is var (key, issued))
        {
            context.Happened(issued);
            context.Coverage()?.LoggedIn();
            await context.Answer(new LoginAnswer(key), ServedJson.Wire.LoginAnswer);
        }
        else
        {
            await context.Refuse(Refusals.OfFields(FieldErrors.Of("non_field_errors", "Unable to log in with provided credentials.")));
        }
    }
}

/// <summary>Who asks.</summary>
/// <param name="User">The user whose key came along; none: nobody's did.</param>
/// <param name="Refusal">Why the request is refused; none: it is not.</param>
internal readonly record struct Caller(User? User, Refusal? Refusal)
{
    /// <summary>A request without a key that could be anybody's.</summary>
    public static Caller Nobody(AuthenticationMode mode, string reason) =>
        mode == AuthenticationMode.Open ? default : new(null, Refusals.OfDetail(Refusals.NoCredentials, reason: reason));
}
