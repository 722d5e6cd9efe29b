namespace Rosetta.Testing.Kit;

/// <summary>Where a fake listens: in memory or on a socket. Whoever calls can't tell the difference.</summary>
internal interface IFakeServer : IAsyncDisposable
{
    /// <summary>Where a client finds it.</summary>
    Uri Address { get; }

    /// <summary>A client's way to the fake, as one connection pool of its own.</summary>
    /// <param name="session">The session that all requests play in which name none themselves.</param>
    HttpMessageHandler CreateHandler(string? session);
}
