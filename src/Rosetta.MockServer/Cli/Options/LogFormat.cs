namespace Rosetta.MockServer.Cli.Options;

/// <summary>What the server's own messages look like.</summary>
internal enum LogFormat
{
    /// <summary>Sentences for a person.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,
}
