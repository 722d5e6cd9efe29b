namespace Rosetta.MockServer.Cli.Options;

/// <summary>What can't be said of one option alone.</summary>
internal static class OptionChecks
{
    public static IEnumerable<string> Run(BoundOptions bound)
    {
        var options = bound.Options;
        if (options.Strict && options.Lenient)
        {
            yield return OptionErrors.Contradiction(bound.OriginOf(OptionTable.Strict), bound.OriginOf(OptionTable.Lenient));
        }

        if (!bound.IsGiven(OptionTable.AdminToken))
        {
            foreach (var url in options.Urls.Where(url => !url.IsLoopback))
            {
                yield return OptionErrors.Exposed(bound.OriginOf(OptionTable.Urls), url);
            }
        }

        if (bound.IsGiven(OptionTable.Certificate) && !options.Urls.Any(url => url.IsHttps))
        {
            yield return OptionErrors.CertificateWithoutHttps(bound.OriginOf(OptionTable.Certificate));
        }

        if (bound.IsGiven(OptionTable.CertificatePassword) && !bound.IsGiven(OptionTable.Certificate))
        {
            yield return OptionErrors.PasswordWithoutCertificate(bound.OriginOf(OptionTable.CertificatePassword));
        }

        if (options.Upstream is { } upstream && options.Urls.Any(url => IsAt(url, upstream)))
        {
            yield return OptionErrors.UpstreamIsSelf(bound.OriginOf(OptionTable.Upstream));
        }

        if (options.RecordTo is not null && options.Upstream is null)
        {
            yield return OptionErrors.NoUpstream();
        }
    }

    private static bool IsAt(ListenUrl url, Uri upstream) =>
        url.Port == upstream.Port && (url.AsCalledFromHere.Host == upstream.DnsSafeHost || (url.IsLoopback && upstream.IsLoopback));

    /// <summary>What is odd and no reason to stop.</summary>
    public static IEnumerable<string> Oddities(BoundOptions bound)
    {
        if (bound.Options.Session.ViewUrlBase.StartsWith(Uri.UriSchemeHttp + Uri.SchemeDelimiter, StringComparison.OrdinalIgnoreCase))
        {
            yield return OptionErrors.InsecureViewUrl(bound.OriginOf(OptionTable.ViewUrlBase), bound.Options.Session.ViewUrlBase);
        }
    }
}
