using OmsSimulator.WebConsole.Calls;
using OmsSimulator.WebConsole.Views.Webhooks;

namespace OmsSimulator.WebConsole.Shell;

/// <summary>What <see cref="TabMemory"/> keeps.</summary>
/// <param name="Users">As whom it sends.</param>
/// <param name="Secrets">The secrets of subscriptions that were made or typed in.</param>
internal sealed record KeptInTab(IReadOnlyList<KeptUser> Users, IReadOnlyList<KeptSecret> Secrets)
{
    /// <summary>As it is now.</summary>
    public static KeptInTab Of(ConsoleCalls calls, KnownSecrets secrets) =>
        new(
            [.. calls.Users.Select(static one => new KeptUser(one.Key, one.Value.Name, one.Value.Token))],
            [.. secrets.All.Select(static one => new KeptSecret(one.Key.Sandbox, one.Key.Hook, one.Value))]
        );
}

/// <summary>Who is logged in to a sandbox.</summary>
/// <param name="Sandbox">The sandbox.</param>
/// <param name="Name">The user.</param>
/// <param name="Token">The key.</param>
internal sealed record KeptUser(string Sandbox, string Name, string Token);

/// <summary>The secret of a subscription.</summary>
/// <param name="Sandbox">The sandbox.</param>
/// <param name="Hook">The subscription.</param>
/// <param name="Secret">The secret.</param>
internal sealed record KeptSecret(string Sandbox, int Hook, string Secret);
