using MudBlazor;

namespace Rosetta.MockServer.Console;

/// <summary>The colours and letters of the console. The letters are the system's own: none are loaded.</summary>
internal static class ConsoleTheme
{
    private static readonly string[] Letters = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#2f5fd0",
            Background = "#f4f5f8",
            Surface = "#ffffff",
            TextPrimary = "#1b1d23",
            TextSecondary = "#545a68",
            LinesDefault = "#d8dbe3",
            Error = "#b3261e",
            Warning = "#8a5a00",
            Success = "#1a7f42",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8fb0ff",
            PrimaryContrastText = "#10131a",
            Background = "#14161b",
            Surface = "#1e2128",
            TextPrimary = "#e8eaf0",
            TextSecondary = "#a9b0bf",
            LinesDefault = "#353a46",
            Error = "#ff8a80",
            Warning = "#ffcf70",
            Success = "#7ddf9f",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Letters, FontSize = "0.9375rem", LineHeight = "1.5" },
            Button = new ButtonTypography { FontFamily = Letters, TextTransform = "none", FontSize = "0.875rem", FontWeight = "600" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
