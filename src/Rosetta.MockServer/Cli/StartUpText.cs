using System.Collections.Immutable;
using System.Globalization;
using Rosetta.GetTask;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Cli;

/// <summary>The lines that a person needs first.</summary>
internal static class StartUpText
{
    /// <param name="log">Where they go.</param>
    /// <param name="urls">With the ports that were taken.</param>
    /// <param name="services">What runs.</param>
    /// <param name="folder">The user's scenarios, if there are some.</param>
    public static void Write(ILogger log, ImmutableArray<ListenUrl> urls, MockServices services, ScenarioFolder? folder)
    {
        var all = services.Layers.Current.Scenarios.Length;
        var origin = folder is null
            ? "all of them shipped"
            : string.Create(CultureInfo.InvariantCulture, $"{all - folder.Count} shipped, {folder.Count} from {folder.Path}");
        var isCertificateMade = urls.Any(url => url.IsHttps) && services.Options.CertificateFile is null;
        if (isCertificateMade)
        {
            Log.MadeCertificate(log);
        }

        Log.Listening(log, string.Join(", ", urls));
        Log.ScenariosLoaded(log, all, origin, services.Options.Session.Scenario);
        if (services.Sessions.World is { } world)
        {
            Log.WorldLoaded(log, world.Source!, world.Campaigns.Length, world.AnnotationRequestCount, world.SceneCount);
        }

        Log.TryIt(log, Curl(urls, isCertificateMade));
    }

    /// <summary>A call that works, with the specification's own ids.</summary>
    private static string Curl(ImmutableArray<ListenUrl> urls, bool isCertificateMade)
    {
        var url = (urls.FirstOrDefault(url => !url.IsHttps) ?? urls[0]).AsCalledFromHere;
        return $"curl -s{(url.IsHttps && isCertificateMade ? "k" : "")} {url}{WireNames.Path} -H 'Content-Type: {WireNames.MediaType}' -d '{SampleCall.Body()}'";
    }
}
