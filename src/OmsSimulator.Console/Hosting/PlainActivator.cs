using Microsoft.Extensions.DependencyInjection;

namespace OmsSimulator.WebConsole.Hosting;

/// <summary>
/// Makes components without compiling an expression for each of their types, which at the first view takes longer than it ever spares.
/// </summary>
/// <param name="services">What a component may ask for.</param>
internal sealed class PlainActivator(IServiceProvider services) : IComponentActivator
{
    /// <inheritdoc/>
    public IComponent CreateInstance(Type componentType) =>
        (IComponent)(
            componentType.GetConstructor(Type.EmptyTypes) is null
                ? ActivatorUtilities.CreateInstance(services, componentType)
                : Activator.CreateInstance(componentType)!
        );
}
