using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer;

/// <summary>Every message of the server: the only place where they are typed.</summary>
internal static partial class Log
{
    /// <summary>What is to be said of a scenario file, as editors and terminals link it.</summary>
    public static void Issue(ILogger log, ScenarioIssue issue) => Issue(log, issue.IsError ? LogLevel.Error : LogLevel.Warning, issue);

    [LoggerMessage(1, LogLevel.Information, "Rosetta's Get Task is faked at {Urls}")]
    public static partial void Listening(ILogger log, string urls);

    [LoggerMessage(2, LogLevel.Information, "{Count} scenarios: {Origin}; '{Scenario}' plays unless another is chosen")]
    public static partial void ScenariosLoaded(ILogger log, int count, string origin, string scenario);

    [LoggerMessage(3, LogLevel.Information, "Try: {Curl}")]
    public static partial void TryIt(ILogger log, string curl);

    [LoggerMessage(4, LogLevel.Warning, "https uses a certificate made just now for localhost; a client has to trust it unseen (curl -k), or give one with --certificate FILE")]
    public static partial void MadeCertificate(ILogger log);

    [LoggerMessage(5, LogLevel.Information, "Stopping: requests under way have {Seconds} s to finish")]
    public static partial void Stopping(ILogger log, double seconds);

    [LoggerMessage(6, LogLevel.Information, "Stopped")]
    public static partial void Stopped(ILogger log);

    [LoggerMessage(7, LogLevel.Error, "{Problem}")]
    public static partial void CannotListen(ILogger log, string problem);

    [LoggerMessage(8, LogLevel.Warning, "{Problem}")]
    public static partial void OddOption(ILogger log, string problem);

    [LoggerMessage(9, LogLevel.Information, "{Report}")]
    public static partial void Coverage(ILogger log, string report);

    [LoggerMessage(10, LogLevel.Information, "Coverage is in {File}")]
    public static partial void CoverageWritten(ILogger log, string file);

    [LoggerMessage(11, LogLevel.Error, "Coverage can't be written into {Folder}: {Problem}")]
    public static partial void CoverageLost(ILogger log, string folder, string problem);

    [LoggerMessage(12, LogLevel.Information, "The world of {Source} has {Campaigns} campaigns, {Requests} annotation requests and {Scenes} scenes; what it does not have does not exist")]
    public static partial void WorldLoaded(ILogger log, string source, int campaigns, int requests, int scenes);

    [LoggerMessage(13, LogLevel.Warning, "Stubs: {Problem}")]
    public static partial void StubTrouble(ILogger log, string problem);

    [LoggerMessage(19, LogLevel.Information, "Get Task is passed on to {Upstream}, and its answers are held against the contract")]
    public static partial void PassingOn(ILogger log, Uri upstream);

    [LoggerMessage(14, LogLevel.Information, "Recording into {File}")]
    public static partial void Recording(ILogger log, string file);

    [LoggerMessage(15, LogLevel.Information, "Upstream: {Line}")]
    public static partial void Upstream(ILogger log, string line);

    [LoggerMessage(16, LogLevel.Information, "Recorded {Count} tasks, the first in {File}")]
    public static partial void Recorded(ILogger log, int count, string file);

    [LoggerMessage(17, LogLevel.Warning, "Only the first {Most} tasks were recorded, which is the most that a recording has")]
    public static partial void TooManyTasks(ILogger log, int most);

    [LoggerMessage(18, LogLevel.Error, "{File} can't be written: {Problem}; it is tried again with the next answer, and at the end")]
    public static partial void RecordingLost(ILogger log, string file, string problem);

    [LoggerMessage(EventId = 20, Message = "{Issue}")]
    private static partial void Issue(ILogger log, LogLevel level, ScenarioIssue issue);

    [LoggerMessage(21, LogLevel.Warning, "{Source} is broken, see above; its last good version goes on playing")]
    public static partial void FileBrokenKept(ILogger log, string source);

    [LoggerMessage(22, LogLevel.Warning, "{Source} is broken, see above; it does not play until it is mended")]
    public static partial void FileBroken(ILogger log, string source);

    [LoggerMessage(23, LogLevel.Information, "{Source} is good again")]
    public static partial void FileMended(ILogger log, string source);

    [LoggerMessage(24, LogLevel.Information, "{Source} was added")]
    public static partial void FileAdded(ILogger log, string source);

    [LoggerMessage(25, LogLevel.Information, "{Source} has changed")]
    public static partial void FileChanged(ILogger log, string source);

    [LoggerMessage(26, LogLevel.Information, "{Source} was deleted")]
    public static partial void FileDeleted(ILogger log, string source);

    [LoggerMessage(27, LogLevel.Information, "{Count} scenarios play now")]
    public static partial void FolderPlays(ILogger log, int count);

    [LoggerMessage(28, LogLevel.Warning, "The scenarios contradict each other, see above; those of before go on playing")]
    public static partial void FolderConflict(ILogger log);

    [LoggerMessage(29, LogLevel.Warning, "{Problem}; {Keeps}")]
    public static partial void FolderTrouble(ILogger log, string problem, string keeps);

    [LoggerMessage(30, LogLevel.Information, "{Folder} is back")]
    public static partial void FolderBack(ILogger log, string folder);

    [LoggerMessage(31, LogLevel.Error, "{Folder}: looking for changes failed ({Problem}); {Keeps}, and the next look tries again")]
    public static partial void LookFailed(ILogger log, string folder, string problem, string keeps);

    [LoggerMessage(32, LogLevel.Warning, "{Source} waits until nothing contradicts it, see above; its version of before goes on playing")]
    public static partial void FileWaitsKept(ILogger log, string source);

    [LoggerMessage(33, LogLevel.Warning, "{Source} waits until nothing contradicts it, see above; it does not play until then")]
    public static partial void FileWaits(ILogger log, string source);

    [LoggerMessage(40, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void AdminFailed(ILogger log, string method, string path, Exception error);
}
