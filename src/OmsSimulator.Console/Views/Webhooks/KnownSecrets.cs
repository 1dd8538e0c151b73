namespace OmsSimulator.WebConsole.Views.Webhooks;

/// <summary>
/// The secrets of subscriptions that one who looks at the console made or typed in: the simulator tells none. They are gone when the
/// browser's tab is closed.
/// </summary>
public sealed class KnownSecrets
{
    private readonly Dictionary<(string Sandbox, int Hook), string> secrets = [];

    /// <summary>One was kept or forgotten.</summary>
    public event Action? Changed;

    /// <summary>All of them.</summary>
    public IReadOnlyDictionary<(string Sandbox, int Hook), string> All => secrets;

    /// <summary>A secret; empty: it is not known.</summary>
    public string Of(string sandbox, int? hook) => hook is { } id ? secrets.GetValueOrDefault((sandbox, id), "") : "";

    /// <summary>Keeps one; empty: forgets it.</summary>
    public void Keep(string sandbox, int hook, string secret)
    {
        if (secret.Length == 0)
            secrets.Remove((sandbox, hook));
        else
            secrets[(sandbox, hook)] = secret;
        Changed?.Invoke();
    }
}
