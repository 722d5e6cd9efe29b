using System.Net;
using System.Net.Sockets;

namespace Rosetta.MockServer.Admin.Guard;

/// <summary>
/// Slows down whoever guesses tokens: after a few wrong ones within a minute, no token from that address is looked at until the
/// minute is over. Bounded: at the limit of addresses, all further ones share one account.
/// </summary>
internal sealed class GuessLimit(TimeProvider time)
{
    /// <summary>Wrong tokens from one address within <see cref="Window"/>.</summary>
    public const int MaxWrong = 10;

    /// <summary>Addresses with an account of their own.</summary>
    public const int MaxAddresses = 1_000;

    /// <summary>How long a wrong token counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<IPAddress, Account> _accounts = [];
    private readonly Lock _changing = new();

    /// <summary>Whether no token from that address is looked at, and for how long.</summary>
    public bool IsBlocked(IPAddress? address, out TimeSpan wait)
    {
        lock (_changing)
        {
            var account = _accounts.GetValueOrDefault(Key(address));
            wait = account.Wrong < MaxWrong ? TimeSpan.Zero : Window - time.GetElapsedTime(account.Since);
            return wait > TimeSpan.Zero;
        }
    }

    /// <summary>Counts a wrong token.</summary>
    public void CountWrong(IPAddress? address)
    {
        lock (_changing)
        {
            var key = Key(address);
            var account = _accounts.GetValueOrDefault(key);
            var isOver = account.Wrong == 0 || time.GetElapsedTime(account.Since) >= Window;
            _accounts[key] = isOver ? new Account(1, time.GetTimestamp()) : account with { Wrong = account.Wrong + 1 };
        }
    }

    private IPAddress Key(IPAddress? address)
    {
        var key = Network(address);
        if (_accounts.ContainsKey(key) || _accounts.Count < MaxAddresses)
        {
            return key;
        }

        foreach (var (old, account) in _accounts)
        {
            if (time.GetElapsedTime(account.Since) >= Window)
            {
                _accounts.Remove(old);
            }
        }

        return _accounts.Count < MaxAddresses ? key : IPAddress.None;
    }

    // Whoever has one IPv6 address usually has the 2^64 around it as well.
    private static IPAddress Network(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]),
        _ => address,
    };

    private readonly record struct Account(int Wrong, long Since);
}
