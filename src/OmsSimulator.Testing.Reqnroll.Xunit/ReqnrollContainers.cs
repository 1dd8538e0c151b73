using Reqnroll.BoDi;
using Reqnroll.Infrastructure;
using Reqnroll.Plugins;

namespace OmsSimulator.Testing.Reqnroll.Xunit;

/// <summary>Reqnroll's containers with <see cref="XunitPlugin"/> in them, whatever files stand beside the assembly.</summary>
internal sealed class ReqnrollContainers : ContainerBuilder
{
    /// <summary>For every call that may be the first: the first one makes the containers.</summary>
    public static ReqnrollContainers Shared { get; } = new();

    /// <inheritdoc/>
    protected override void RegisterDefaults(ObjectContainer container)
    {
        base.RegisterDefaults(container);
        container.RegisterTypeAs<XunitPlugin, IRuntimePlugin>("OmsSimulator.Testing.Reqnroll.Xunit");
    }
}
