using System.Net;
using Microsoft.Extensions.Time.Testing;
using Rosetta.MockServer.Admin.Guard;

namespace Rosetta.MockServer.Tests.Admin;

public class GuardLimitsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Guesses_AreCountedByAddress()
    {
        var limit = new GuessLimit(_time);
        Guess(limit, "10.0.0.1", 10);

        limit.IsBlocked(IPAddress.Parse("10.0.0.1"), out var wait).Should().BeTrue();
        wait.Should().Be(TimeSpan.FromMinutes(1));
        limit.IsBlocked(IPAddress.Parse("::ffff:10.0.0.1"), out _).Should().BeTrue();
        limit.IsBlocked(IPAddress.Parse("10.0.0.2"), out _).Should().BeFalse();
        limit.IsBlocked(null, out _).Should().BeFalse();
    }

    [Fact]
    public void Guesses_OfOneIPv6Network_AreCountedTogether()
    {
        var limit = new GuessLimit(_time);
        for (var i = 0; i < 10; i++)
        {
            limit.CountWrong(IPAddress.Parse($"2001:db8::{i}"));
        }

        limit.IsBlocked(IPAddress.Parse("2001:db8::ffff"), out _).Should().BeTrue();
        limit.IsBlocked(IPAddress.Parse("2001:db8:0:1::1"), out _).Should().BeFalse();
    }

    [Fact]
    public void NineGuessesAMinute_AreBorneForEver()
    {
        var limit = new GuessLimit(_time);
        for (var minute = 0; minute < 5; minute++)
        {
            Guess(limit, "10.0.0.1", 9);
            limit.IsBlocked(IPAddress.Parse("10.0.0.1"), out _).Should().BeFalse();
            _time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public void BeyondTheLimitOfAddresses_AllFurtherOnesShareOneAccount_UntilOldOnesAreOver()
    {
        var limit = new GuessLimit(_time);
        for (var i = 0; i < 1000; i++)
        {
            Guess(limit, $"10.0.{i / 250}.{i % 250}", 1);
        }

        Guess(limit, "10.1.0.1", 5);
        Guess(limit, "10.1.0.2", 5);
        limit.IsBlocked(IPAddress.Parse("10.1.0.3"), out _).Should().BeTrue();
        limit.IsBlocked(IPAddress.Parse("10.0.0.1"), out _).Should().BeFalse();

        _time.Advance(TimeSpan.FromMinutes(1));
        limit.IsBlocked(IPAddress.Parse("10.1.0.3"), out _).Should().BeFalse();
    }

    [Fact]
    public void Logins_AreBounded_AndTheOldestEnds()
    {
        var logins = new AdminLogins(_time);
        var first = logins.Begin();
        _time.Advance(TimeSpan.FromSeconds(1));
        var second = logins.Begin();
        _time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 99; i++)
        {
            logins.Begin();
        }

        logins.IsValid(first).Should().BeFalse();
        logins.IsValid(second).Should().BeTrue();
    }

    private static void Guess(GuessLimit limit, string address, int times)
    {
        for (var i = 0; i < times; i++)
        {
            limit.CountWrong(IPAddress.Parse(address));
        }
    }
}
