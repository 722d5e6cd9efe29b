using Microsoft.OpenApi;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.Testing.Http;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.MockServer.Admin.OpenApi;

/// <summary>What an endpoint says of itself for the OpenAPI document, beside its comments and types.</summary>
internal static class EndpointDescriptions
{
    /// <summary>The complaints that may come instead.</summary>
    public static TBuilder May<TBuilder>(this TBuilder route, params ProblemKind[] kinds)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Complaints(kinds));

    /// <summary>The good answer, where no type describes it.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, string mediaType, JsonSchemaType type, string description) =>
        route.WithMetadata(new AnswerDescription(mediaType, type, description));

    /// <summary>Takes JSON, or what else is named.</summary>
    public static RouteHandlerBuilder Takes<TBody>(this RouteHandlerBuilder route, params string[] others) =>
        route.Takes(new BodyDescription(typeof(TBody).Name, [WireNames.MediaType, .. others]) { Type = typeof(TBody) });

    /// <summary>Takes a JSON array.</summary>
    public static RouteHandlerBuilder TakesList<TItem>(this RouteHandlerBuilder route, string name) =>
        route.Takes(new BodyDescription(name, WireNames.MediaType) { Type = typeof(List<TItem>) });

    /// <summary>Takes JSON, or nothing.</summary>
    public static RouteHandlerBuilder MayTake<TBody>(this RouteHandlerBuilder route) =>
        route.Takes(new BodyDescription(typeof(TBody).Name, WireNames.MediaType) { Type = typeof(TBody), IsRequired = false });

    /// <summary>Takes a scenario file's text.</summary>
    public static RouteHandlerBuilder TakesScenario(this RouteHandlerBuilder route) => route
        .Takes(new BodyDescription("Scenario", ScenarioBody.MediaTypes[0], WireNames.MediaType) { Schema = ScenarioFormat.Root.Schema() })
        .May(AdminProblems.BadScenarioKind);

    /// <summary>Takes an answer that is to be forced.</summary>
    public static RouteHandlerBuilder TakesAnswer(this RouteHandlerBuilder route) =>
        route.Takes(new BodyDescription("ForcedAnswer", WireNames.MediaType) { Schema = ForcedAnswerFormat.Answer.Schema() });

    /// <summary>Takes what a Pact verifier says about a provider state.</summary>
    public static RouteHandlerBuilder TakesProviderState(this RouteHandlerBuilder route) =>
        route.Takes(new BodyDescription(nameof(ProviderStateChange), WireNames.MediaType) { Schema = ProviderStateChange.Schema() });

    private static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, BodyDescription body) => route
        .WithMetadata(body)
        .May(AdminProblems.MalformedBodyKind, AdminProblems.UnsupportedBodyKind, Problems.BodyTooLargeKind);
}
