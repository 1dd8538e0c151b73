namespace OmsSimulator.Cli;

/// <content>Begins to listen.</content>
internal sealed partial class ServeCommand
{
    private static async Task Start(WebApplication app, SimulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or System.Net.Sockets.SocketException
            )
        {
            var hops = options.Replica?.Hops.Address.ToString();
            throw hops is not null && problem.Message.Contains(hops, StringComparison.Ordinal)
                ? new SettingException("--cluster-ports", ListenProblems.Sentence(hops, problem))
                : new SettingException("--urls", ListenProblems.Sentence(options.Urls, problem));
        }
    }
}
