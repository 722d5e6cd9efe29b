namespace RosettaService;

/// <summary>The service can't start with what it was given; the message says why and is meant for the user.</summary>
public sealed class ServiceStartException : Exception
{
    private ServiceStartException(string message, Exception cause)
        : base(message, cause)
    {
    }

    internal static ServiceStartException SeedFile(string path, Exception cause) =>
        new($"the seed file {path} can't be read: {cause.Message.TrimEnd('.')}; samples/RosettaService/Storage/seed.json shows the form", cause);

    internal static ServiceStartException SeedRow(string what, Exception cause) =>
        new($"the seed's {what} can't be stored: {cause.Message.TrimEnd('.')}", cause);

    internal static ServiceStartException Database(string path, Exception cause) =>
        new($"the database {path} can't be used: {cause.Message.TrimEnd('.')}; name a file that this service made, or one that is not there yet", cause);

    internal static ServiceStartException Address(string urls, Exception cause) =>
        new($"can't listen on {urls}: {cause.Message.TrimEnd('.')}; choose another with --urls: port 0 takes any free one", cause);
}
