using System.Reflection;
using OmsSimulator.Testing.Reqnroll.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OmsSimulator.Tests.Features;

/// <summary>Runs the tests of one class of an assembly as a test adapter does: discovered, sent as text, run.</summary>
internal sealed class XUnitRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Assembly assembly;
    private readonly XunitTestFramework framework = new FeatureTestFramework(new Sink<IDiagnosticMessage>());
    private readonly ITestFrameworkDiscoverer discoverer;

    /// <param name="assembly">The assembly; this one where it is left out.</param>
    public XUnitRun(Assembly? assembly = null)
    {
        this.assembly = assembly ?? typeof(XUnitRun).Assembly;
        discoverer = framework.GetDiscoverer(Reflector.Wrap(this.assembly));
    }

    /// <summary>The tests of a class.</summary>
    public IReadOnlyList<ITestCase> Discover(Type type)
    {
        using var sink = new Sink<IDiscoveryCompleteMessage>();
        discoverer.Find(type.FullName!, includeSourceInformation: false, sink, new Options());
        return [.. sink.Messages().OfType<ITestCaseDiscoveryMessage>().Select(message => message.TestCase)];
    }

    /// <summary>Runs tests; they are sent as text before, as between a test host and its adapter.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="inParallel">Whether collections run side by side, as they do unless somebody says otherwise.</param>
    public IReadOnlyList<IMessageSinkMessage> Run(IEnumerable<ITestCase> tests, bool inParallel = true)
    {
        var options = new Options();
        options.SetValue<bool?>("xunit.execution.DisableParallelization", !inParallel);
        var executor = framework.GetExecutor(new AssemblyName(assembly.FullName!));
        using var sink = new Sink<ITestAssemblyFinished>();
        executor.RunTests([.. tests.Select(discoverer.Serialize).Select(executor.Deserialize)], sink, options);
        return sink.Messages();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        discoverer.Dispose();
        framework.Dispose();
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> values = [];

        public TValue GetValue<TValue>(string name) => values.TryGetValue(name, out var value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => values[name] = value;
    }

    private sealed class Sink<TLast> : LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        private readonly List<IMessageSinkMessage> messages = [];
        private readonly ManualResetEventSlim done = new();

        public bool OnMessage(IMessageSinkMessage message)
        {
            lock (messages)
                messages.Add(message);
            if (message is TLast)
                done.Set();
            return true;
        }

        public IReadOnlyList<IMessageSinkMessage> Messages()
        {
            done.Wait(Patience).Should().BeTrue("the run ends");
            lock (messages)
                return [.. messages];
        }

        public void Dispose() => done.Dispose();
    }
}
