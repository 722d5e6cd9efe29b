using System.Reflection;

namespace Rosetta.MockServer;

/// <summary>The version of this server, as people say it.</summary>
internal static class ServerVersion
{
    public static string Text { get; } =
        typeof(ServerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
