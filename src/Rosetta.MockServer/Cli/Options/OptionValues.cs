using Rosetta.Testing.Playback;
using System.Globalization;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>How the values of single options are read; null refuses one.</summary>
internal static class OptionValues
{
    public const string ExpectedZone = "a time zone that this machine knows, such as UTC or Europe/Berlin";
    public const string ExpectedBaseUrl = "http:// or https:// with a host, and no query";

    public const string ExpectedUpstream = "http:// or https:// with a host, and no user name, password or query: what the client sends to prove itself is passed on";

    private static readonly TimeSpan LongestUpstream = TimeSpan.FromHours(1);

    public static string? NotEmpty(string text) => text.Length > 0 ? text : null;

    public static string? ExistingFile(string text) => File.Exists(text) ? text : null;

    public static string? ExistingFolder(string text) => Directory.Exists(text) ? text : null;

    /// <summary>A bearer token stands in a header: ASCII without spaces.</summary>
    public static string? Token(string text) => text.Length > 0 && text.All(sign => sign is > ' ' and < '\x7f') ? text : null;

    public static TimeZoneInfo? Zone(string text) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : null;

    public static IEnumerable<string> ZoneNames() => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);

    /// <summary>Without a slash at the end: the path of viewUrl begins with one.</summary>
    public static string? BaseUrl(string text) =>
        WebUrl(text) is { Query: "", Fragment: "", UserInfo: "" } ? text.TrimEnd('/') : null;

    /// <summary>The address of a real service, with the path before that of Get Task if it has one.</summary>
    public static Uri? Upstream(string text) => WebUrl(text) is { Query: "", Fragment: "", UserInfo: "" } url ? url : null;

    public static ServerOptions UpstreamTimeout(ServerOptions options, IReadOnlyList<string> values, OptionRefusal refuse)
    {
        if (DurationText.TryParse(values[0], out var time) && time > TimeSpan.Zero && time <= LongestUpstream)
        {
            return options with { UpstreamTimeout = time };
        }

        refuse(values[0], $"a time of more than 0 and at most {DurationText.Format(LongestUpstream)}, such as 500ms or 30s");
        return options;
    }

    /// <summary>As browsers send it: lower case, without the scheme's usual port. A star stands for any.</summary>
    public static string? Origin(string text) => text == "*" ? text :
        WebUrl(text) is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } url ? url.GetLeftPart(UriPartial.Authority) : null;

    public static ServerOptions Speed(ServerOptions options, IReadOnlyList<string> values, OptionRefusal refuse)
    {
        if (double.TryParse(values[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && SessionClock.IsSpeed(speed))
        {
            return options with { Speed = speed };
        }

        refuse(values[0], string.Create(CultureInfo.InvariantCulture, $"a number more than 0 and at most {ClockState.MaxSpeed}"));
        return options;
    }

    private static Uri? WebUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 ? url : null;
}
