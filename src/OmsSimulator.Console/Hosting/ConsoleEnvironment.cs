using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace OmsSimulator.WebConsole.Hosting;

/// <summary>Where the console runs: it has no folder, all its files are in its assembly.</summary>
internal sealed class ConsoleEnvironment : IWebHostEnvironment
{
    /// <inheritdoc/>
    public string ApplicationName { get; set; } = typeof(ConsoleEnvironment).Assembly.GetName().Name!;

    /// <inheritdoc/>
    public string EnvironmentName { get; set; } = Environments.Production;

    /// <inheritdoc/>
    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

    /// <inheritdoc/>
    public string WebRootPath { get; set; } = "";

    /// <inheritdoc/>
    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    /// <inheritdoc/>
    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
}
