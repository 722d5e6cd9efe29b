using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Console.Parts;

/// <summary>Addresses of pages, relative to the console's first one; the session goes along.</summary>
internal static class Addresses
{
    private const string NewStoryPage = "new-story";

    public static string Story(Workplace work, string name) => Story(work.SessionName, name);

    public static string Story(string session, string name) => In(session, $"stories/{Uri.EscapeDataString(name)}");

    public static string Board(string session) => In(session, "");

    public static string Task(Workplace work, string key) => Of("", work.SessionName, ("task", key));

    public static string Entry(Workplace work, long id) => Of("journal", work.SessionName, EntryPart(id));

    /// <summary>A new story, of the task that a call was for.</summary>
    public static string NewStory(Workplace work, long entry) => Of(NewStoryPage, work.SessionName, EntryPart(entry));

    /// <summary>A new story of one's own.</summary>
    public static string NewStory(Workplace work) => Of(NewStoryPage, work.SessionName);

    public static string In(string session, string page) => Of(page, session);

    private static (string, string) EntryPart(long id) => ("entry", id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Of(string page, string session, params (string Name, string Value)[] query)
    {
        var all = session == SessionName.Default ? query : [("session", session), .. query];
        return all.Length == 0 ? page : page + "?" + string.Join("&", all.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
    }
}
