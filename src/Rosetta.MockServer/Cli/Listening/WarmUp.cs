using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Cli.Listening;

/// <summary>
/// One made-up call through the task routes, in memory and with parts of its own that are thrown away: it compiles what the first
/// real call will need, while other things are still being read and made.
/// </summary>
internal static class WarmUp
{
    public static async Task RunAsync()
    {
        var time = TimeProvider.System;
        await using var services = new ServiceCollection().BuildServiceProvider();
        var pipeline = new ApplicationBuilder(services);
        pipeline.UseRosettaTaskRoutes(new EdgeServices(new SessionStore(new PlaybackOptions(), time), new JournalRing(1, time), time, new EdgeOptions { IsMeasured = false }));
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = WireNames.Method;
        context.Request.Path = WireNames.Path;
        context.Request.ContentType = WireNames.MediaType;
        var body = Encoding.UTF8.GetBytes(SampleCall.Body(MagicIds.All[0].Id));
        context.Request.ContentLength = body.Length;
        context.Request.Body = new MemoryStream(body);
        await pipeline.Build()(context);
    }
}
