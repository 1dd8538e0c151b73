using Reqnroll.Events;
using Reqnroll.Infrastructure;
using Reqnroll.Plugins;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>
/// Joins Reqnroll's runtime to xUnit: what a scenario that is pending or ignored becomes, where its output goes, which hook failed.
/// </summary>
internal sealed class XunitPlugin : IRuntimePlugin
{
    /// <inheritdoc/>
    public void Initialize(
        RuntimePluginEvents runtimePluginEvents,
        RuntimePluginParameters runtimePluginParameters,
        UnitTestProviderConfiguration unitTestProviderConfiguration
    )
    {
        unitTestProviderConfiguration.UseUnitTestProvider("xunit");
        runtimePluginEvents.RegisterGlobalDependencies += static (_, e) =>
            e.ObjectContainer.RegisterTypeAs<XunitProvider, IUnitTestRuntimeProvider>("xunit");
        runtimePluginEvents.CustomizeTestThreadDependencies += static (_, e) =>
        {
            e.ObjectContainer.RegisterTypeAs<TestOutputListener, ITraceListener>();
            e.ObjectContainer.RegisterTypeAs<ReqnrollAttachmentHandler, IReqnrollAttachmentHandler>();
            var failedHook = new FailedHook();
            e.ObjectContainer.RegisterInstanceAs(failedHook);
            e.ObjectContainer.Resolve<ITestThreadExecutionEventPublisher>().AddListener(failedHook);
        };
    }
}
