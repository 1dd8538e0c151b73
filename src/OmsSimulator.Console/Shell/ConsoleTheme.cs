using MudBlazor;

namespace OmsSimulator.WebConsole.Shell;

/// <summary>The colours, light and dark; every text stands out from its ground by 4.5 to 1 (WCAG AA).</summary>
internal static class ConsoleTheme
{
    private static readonly string[] Fonts = ["system-ui", "Segoe UI", "Noto Sans", "Liberation Sans", "Arial", "sans-serif"];

    /// <summary>It.</summary>
    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = new PaletteLight
            {
                Primary = "#0b5cad",
                Secondary = "#6b3fa0",
                Success = "#1b6e3c",
                Warning = "#8a4b00",
                Error = "#b3261e",
                Info = "#0b5cad",
                Background = "#f5f7fa",
                Surface = "#ffffff",
                AppbarBackground = "#10243d",
                AppbarText = "#ffffff",
                TextPrimary = "#16202c",
                TextSecondary = "#4a5766",
                LinesDefault = "#d3dae3",
            },
            PaletteDark = new PaletteDark
            {
                Primary = "#7db8f7",
                Secondary = "#c9a6f5",
                Success = "#7ad19a",
                Warning = "#f2b35e",
                Error = "#ff9b94",
                Info = "#7db8f7",
                PrimaryContrastText = "#0b1622",
                Background = "#0f1620",
                Surface = "#182231",
                AppbarBackground = "#0a1018",
                AppbarText = "#ffffff",
                TextPrimary = "#e8edf3",
                TextSecondary = "#b3bfcc",
                LinesDefault = "#334155",
            },
            Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts } },
        };
}
