using System.Collections.Immutable;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Listening;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>What came of reading all sources.</summary>
/// <param name="Options">Worth using only if there are no errors.</param>
/// <param name="Origins">By flag: how the source that won calls the option.</param>
/// <param name="Errors">All of them.</param>
/// <param name="Warnings">Things that are odd and no reason to stop.</param>
internal sealed record BoundOptions(
    ServerOptions Options,
    ImmutableDictionary<string, string> Origins,
    ImmutableArray<string> Errors,
    ImmutableArray<string> Warnings)
{
    /// <summary>How the source that won calls the option; the flag itself if nobody gave it.</summary>
    public string OriginOf(string flag) => Origins.GetValueOrDefault(flag, flag);

    /// <summary>Whether any source gave the option.</summary>
    public bool IsGiven(string flag) => Origins.ContainsKey(flag);

    /// <summary>The same, with the certificate that https needs; what is wrong with it joins the errors.</summary>
    public BoundOptions WithCertificate(TimeProvider time, out ServerCertificate? certificate)
    {
        certificate = null;
        if (!Options.Urls.Any(url => url.IsHttps))
        {
            return this;
        }

        if (Options.CertificateFile is not { } file)
        {
            certificate = ServerCertificate.Make(time.GetUtcNow());
            return this;
        }

        certificate = ServerCertificate.Read(file, Options.CertificatePassword, out var problem);
        return problem is null ? this : this with { Errors = Errors.Add($"{OriginOf(OptionTable.Certificate)}: {problem}") };
    }

    /// <summary>The errors, and whether the default scenario exists.</summary>
    public ImmutableArray<string> ErrorsWith(LoadedScenarios scenarios)
    {
        var name = Options.Session.Scenario;

        // Where files are broken, the scenario may be in one of them.
        return scenarios.HasErrors || scenarios.Layers.Current.TryGet(name, out _)
            ? Errors
            : Errors.Add(OptionErrors.UnknownScenario(OriginOf(OptionTable.Scenario), name, scenarios.Layers.Current));
    }
}
