using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Rosetta.MockServer.Cli.Listening;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli.Listening;

public class ListenersTests
{
    private static readonly ListenUrl Url = new(false, "192.0.2.1", 80);

    [Fact]
    public void AddressInUse_SaysWhatToDo() =>
        Listeners.Problem(new IOException("Failed to bind to address http://127.0.0.1:5080: address already in use.", new AddressInUseException("in use")), [Url])
            .Should().Be("Failed to bind to address http://127.0.0.1:5080: address already in use; stop what uses it, or choose another port with --urls: port 0 takes any free one");

    [Fact]
    public void AddressThatTheMachineDoesNotHave_SaysWhatToDo() =>
        Listeners.Problem(new SocketException((int)SocketError.AddressNotAvailable), [Url])
            .Should().StartWith("Failed to listen on http://192.0.2.1:80: ").And.EndWith("; choose another address or port with --urls");

    [Fact]
    public void OtherErrors_AreNotOurs() => Listeners.Problem(new InvalidOperationException(), [Url]).Should().BeNull();

    [Fact]
    public void ActualUrls_HaveThePortsThatWereTaken() =>
        Listeners.Actual([new(false, "127.0.0.1", 0), new(true, "*", 0)], ["http://127.0.0.1:1234", "https://[::]:4321"])
            .Should().Equal(new ListenUrl(false, "127.0.0.1", 1234), new ListenUrl(true, "*", 4321));
}
