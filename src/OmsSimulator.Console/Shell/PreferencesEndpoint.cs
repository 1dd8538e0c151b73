using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace OmsSimulator.WebConsole.Shell;

/// <summary>Where preferences are posted to.</summary>
internal static class PreferencesEndpoint
{
    /// <summary>Maps it; it reads its form, and the form's token, itself.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost($"/{Preferences.Path}", Preferences.Change).DisableAntiforgery();
}
