using Reqnroll;

namespace OmsSimulator.Testing.Steps;

/// <summary>Who asks.</summary>
[Binding]
public sealed class LoginSteps(Sandbox sandbox, PackageDriver package, Login login)
{
    /// <summary>From now on every request has this user's key.</summary>
    [Given("{string} is logged in with {string}")]
    public Task IsLoggedInWith(string username, string password) => login.In(username, password);

    /// <summary>A request with another <c>Authorization</c>, once; <c>{key}</c> is the key of the login, an empty one is none.</summary>
    [When("{word} {word} is requested with the authorization {string}")]
    public Task IsRequestedWithTheAuthorization(string method, string path, string authorization) =>
        login.SendAs(authorization, () => sandbox.Request(method, package.Fill(path)));

    /// <summary>A command with another <c>Authorization</c>, once.</summary>
    [When("the command body is sent with the authorization {string}")]
    public Task TheCommandBodyIsSentWithTheAuthorization(string authorization, string body) =>
        login.SendAs(authorization, () => sandbox.Request("POST", package.CommandPath, package.Fill(body)));
}
