namespace Rosetta.MockServer.Admin;

/// <summary>Where the admin API is: the paths that its own texts name.</summary>
internal static class AdminPaths
{
    public const string Prefix = "/_rosetta";
    /// <summary>Where WireMock.Net's own admin API is; its clients expect it there.</summary>
    public const string Stubs = "/__admin";

    public const string Documents = "/openapi";

    public const string Health = Prefix + "/health";
    public const string Login = Prefix + "/login";
    public const string AdminDocument = Documents + "/admin.json";
    public const string GetTaskDocument = Documents + "/get-task.json";
    public const string Logout = Prefix + "/logout";

    /// <summary>Where to begin, as people write it.</summary>
    public static readonly string[] Known = [$"GET {Health}", $"GET {Prefix}/scenarios", $"GET {Prefix}/sessions", $"GET {AdminDocument} with all calls"];

    public static string Session(string name) => $"{Prefix}/sessions/{name}";

    public static string Scenario(string name) => $"{Prefix}/scenarios/{name}";

    public static string SessionScenario(string session, string name) => $"{Session(session)}/scenarios/{name}";

    public static string Tasks(string session) => $"{Session(session)}/tasks";
}
