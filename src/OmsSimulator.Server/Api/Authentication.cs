using OmsSimulator.Api.Calls;
using OmsSimulator.Contract;
using OmsSimulator.Domain;
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

    /// <summary>What is wrong with the key of a request; in mode <c>open</c> nothing ever is.</summary>
    public static Refusal? Check(HttpContext context, Sandbox sandbox, AuthenticationMode mode, out User? user)
    {
        user = null;
        var header = context.Request.Headers.Authorization;
        if (header.Count == 0)
        {
            return mode == AuthenticationMode.Open
                ? null
                : Refusals.OfDetail(Refusals.NoCredentials, reason: "The request has no Authorization header: Token <key> is expected.");
        }

        var said = header.ToString();
        if (KeyOf(said) is { } key)
            user = sandbox.Authenticate(key);
        else if (mode == AuthenticationMode.Token)
            return Refusals.OfDetail(Refusals.NoCredentials, reason: "The Authorization header is not of the form Token <key>.");
        if (user is not null && said.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            context.WarnOfBearer();
        return user is null && mode == AuthenticationMode.Token
            ? Refusals.OfDetail(Refusals.BadToken, reason: "This key is not valid in this sandbox, or has expired.")
            : null;
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
        if (sandbox.Login(username!, password!, out var issued) is { } key)
        {
            context.Happened(issued);
            await context.Answer(new LoginAnswer(key), WireJson.Wire.LoginAnswer);
        }
        else
        {
            await context.Refuse(Refusals.OfFields(FieldErrors.Of("non_field_errors", "Unable to log in with provided credentials.")));
        }
    }
}
