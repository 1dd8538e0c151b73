using OmsSimulator.Domain;

namespace OmsSimulator.Generate;

/// <summary>How much of a page is known: the reason behind most assumptions.</summary>
internal static class Knowledge
{
    /// <summary>In words, to follow "of it".</summary>
    public static string Of(Page page) =>
        page == Pages.Commands
        || page == Pages.CompletePackaging
        || page == Pages.CompletePackagingWithoutShipment
        || page == Pages.ShipmentStatus
        || page == Pages.ShipWithoutIntegration
            ? "it is silent there, and all of it is readable"
        : page == Pages.CommandParameters ? "three of its four flags are readable"
        : page == Pages.NotFound ? "its own request body is not readable"
        : page == Pages.Ship ? "the request bodies are those of the general page"
        : page == Pages.Label ? "nearly all of it is readable"
        : "its request body is not readable";

    /// <summary>A page that is silent about something.</summary>
    public static string Silent(Page page, string about) => $"{page.Id} does not say {about}: {Of(page)}.";
}
