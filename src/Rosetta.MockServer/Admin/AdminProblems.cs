using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Net.Http.Headers;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin;

/// <summary>The complaints of the admin API: the only place where their slugs, HTTP statuses and texts are typed.</summary>
internal static class AdminProblems
{
    public static readonly ProblemKind NoSuchSessionKind = new("no-such-session", 404, "no such session");
    public static readonly ProblemKind NoSuchTaskKind = new("no-such-task", 404, "no such task");
    public static readonly ProblemKind NoSuchScenarioKind = new("no-such-scenario", 404, "no such scenario");
    public static readonly ProblemKind MalformedBodyKind = new("malformed-body", 400, "the body is not what this call takes");
    public static readonly ProblemKind MalformedQueryKind = new("malformed-query", 400, "the query is not what this call takes");
    public static readonly ProblemKind UnsupportedBodyKind = new("unsupported-body", 415, "not a media type that this call takes");
    public static readonly ProblemKind BadScenarioKind = new("bad-scenario", 400, "the scenario can't be played");
    public static readonly ProblemKind BadBindingsKind = new("bad-bindings", 400, "the bindings can't be used");
    public static readonly ProblemKind BadProviderStateKind = new("bad-provider-state", 400, "the provider state can't be set up");
    public static readonly ProblemKind NothingObservedKind = new("nothing-observed", 409, "there is nothing to make a pact of");
    public static readonly ProblemKind NoStoryKind = new("no-story", 409, "the task plays no scenario");
    public static readonly ProblemKind StoryOverKind = new("story-over", 409, "the story is over");
    public static readonly ProblemKind NoTransitionKind = new("no-transition", 409, "nothing changes by time");
    public static readonly ProblemKind TooManyFollowersKind = new("too-many-followers", 503, "too many follow the journal");
    public static readonly ProblemKind UnauthorizedKind = new("unauthorized", 401, "the admin token is missing or wrong");
    public static readonly ProblemKind TooManyGuessesKind = new("too-many-guesses", 429, "too many wrong admin tokens");
    public static readonly ProblemKind NoTokenKind = new("no-token", 409, "there is nothing to log in to");
    public static readonly ProblemKind ForeignHostKind = new("foreign-host", 403, "the Host header is not this machine");
    public static readonly ProblemKind ForeignOriginKind = new("foreign-origin", 403, "the call comes from a foreign web page");
    public static readonly ProblemKind InternalErrorKind = new("internal-error", 500, "the fake failed");

    public static ProblemResult NoSuchSession(string name, MockServices services)
    {
        if (!SessionName.IsValid(name))
        {
            return Of(NoSuchSessionKind, $"There is no session '{ProblemText.Echo(name)}', and none can have that name: it is {SessionName.Rule}.");
        }

        var question = NearestWord.Question(name, services.Sessions.All().Select(session => session.Name));
        return Of(
            NoSuchSessionKind,
            $"There is no session '{name}'{(question.Length == 0 ? "." : question)} A session is made by its first request for a task, or by PUT {AdminPaths.Session(name)}.");
    }

    public static ProblemResult BadSessionName(string name) => new(Problems.BadSessionName(name, "The path"));

    public static ProblemResult NoSuchTask(string session, string key) => Of(
        NoSuchTaskKind,
        $"Session '{session}' remembers no task '{ProblemText.Echo(key)}'. GET {AdminPaths.Tasks(session)} lists the keys; PUT there, with the three ids in the body, makes a task known before its first poll.");

    public static ProblemResult NoSuchScenario(string name, IEnumerable<Scenario> scenarios) => Of(
        NoSuchScenarioKind,
        $"There is no scenario '{ProblemText.Echo(name)}'; {Instead(name, [.. scenarios.Select(scenario => scenario.Name)])}");

    public static ProblemResult MalformedBody(ImmutableArray<Violation> violations, string example) =>
        new(new Problem(MalformedBodyKind, $"{string.Join("; ", violations)}. A body that works: {example}") { Violations = violations });

    public static ProblemResult MalformedQuery(ImmutableArray<Violation> violations) =>
        new(new Problem(MalformedQueryKind, $"{string.Join("; ", violations)}.") { Violations = violations });

    public static ProblemResult UnsupportedBody(HttpRequest request, IEnumerable<string> mediaTypes)
    {
        var coding = request.Headers.ContentEncoding.ToString();
        var came = coding.Length > 0 ? $"Content-Encoding is '{ProblemText.Echo(coding)}'" : $"Content-Type is '{ProblemText.Echo(request.ContentType ?? "")}'";
        return Of(UnsupportedBodyKind, $"{came}; this call takes {string.Join(", ", mediaTypes)}, in UTF-8, not compressed.");
    }

    /// <summary>The task routes' complaint about a body that is too large or broken, without their words about what Get Task takes.</summary>
    public static ProblemResult UnreadableBody(Problem problem, int limit) => problem.Kind == Problems.BodyTooLargeKind
        ? Of(problem.Kind, Invariant($"The request body has more than {limit} bytes, the limit of the fake."))
        : new(new Problem(MalformedBodyKind, $"{string.Join("; ", problem.Violations)}.") { Violations = problem.Violations });

    public static ProblemResult BadScenario(ImmutableArray<ScenarioIssue> issues) => new(new Problem(
        BadScenarioKind,
        $"{string.Join("; ", issues.Where(issue => issue.IsError))}. Nothing has changed.")
    {
        Issues = issues,
    });

    public static ProblemResult BadAnswer(ImmutableArray<ScenarioIssue> issues, string example) =>
        new(new Problem(MalformedBodyKind, $"{string.Join("; ", issues)}. A body that works: {example}") { Issues = issues });

    public static ProblemResult BadBindings(ImmutableArray<string> errors) =>
        Of(BadBindingsKind, $"Nothing has changed: {string.Join("; ", errors)}.");

    public static ProblemResult NoSuchProviderState(string name) => BadProviderState(
        $"there is no provider state '{ProblemText.Echo(name)}'; {OneOf(name, [.. ProviderStates.All.Select(state => state.Name)])}");

    public static ProblemResult BadProviderState(string error) => Of(BadProviderStateKind, $"Nothing has changed: {error}");

    public static ProblemResult NothingObserved(string session) => Of(
        NothingObservedKind,
        $"Session '{session}' has not answered anything yet that the contract knows, so its pact would be empty and prove nothing. Let the consumer ask in this session first: its base URL ends in /s/{session}, or its header {RosettaHeaders.Session} says so. Faults, mutants and malformed calls don't count.");

    public static ProblemResult NoStory(TaskSnapshot task) => Of(
        NoStoryKind,
        task.MissingScenario is { } missing
            ? $"Task '{task.Key}' plays nothing: its scenario would be '{ProblemText.Echo(missing)}', and there is none of that name. Load it, or choose another one for the session or by a binding."
            : task.Rule == SelectionRule.Upstream
            ? $"Task '{task.Key}' plays no scenario, since its calls are passed on to the real service (--upstream). Force an answer instead, or let calls name a scenario in {RosettaHeaders.Scenario}."
            : task.Rule == SelectionRule.World
            ? $"Task '{task.Key}' plays no scenario, since the world does not have its ids together. Force an answer instead, or ask for a task that GET {AdminPaths.Prefix}/world lists."
            : $"Task '{task.Key}' plays no scenario, since one of its ids is a magic one that answers by itself. Force an answer instead, or ask for the task with other ids.");

    public static ProblemResult StoryOver(TaskSnapshot task) => Of(
        StoryOverKind,
        $"Task '{task.Key}' stands at the end of '{task.Scenario}' and nothing follows. To play on, set its position, or reset the session.");

    public static ProblemResult NoTransition(string session) => Of(
        NoTransitionKind,
        $"No task of session '{session}' is in a step that ends by time ('for'), so there is no next transition to go to. Advance a task instead, or move the clock by a duration.");

    public static ProblemResult TooManyFollowers(int limit) => Of(
        TooManyFollowersKind,
        Invariant($"{limit} follow the journal already, the limit of the fake. Close one of the streams, or read the journal with ?after=ID."));

    public static ProblemResult Unauthorized() => new(new Problem(
        UnauthorizedKind,
        $"This server was started with an admin token, and what came is none or another. Send 'Authorization: Bearer TOKEN', or log in with POST {AdminPaths.Login}."))
    {
        Header = (HeaderNames.WWWAuthenticate, "Bearer realm=\"rosetta-mock\""),
    };

    public static ProblemResult TooManyGuesses(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new(new Problem(TooManyGuessesKind, Invariant($"Too many wrong admin tokens came from your address; no token is looked at for {seconds} s.")))
        {
            Header = (HeaderNames.RetryAfter, seconds.ToString(CultureInfo.InvariantCulture)),
        };
    }

    public static ProblemResult NoToken() => Of(
        NoTokenKind,
        "This server was started without --admin-token, so there is nothing to log in to: the admin side is open to this machine.");

    public static ProblemResult ForeignHost(string host) => Of(
        ForeignHostKind,
        $"The Host header is '{ProblemText.Echo(host)}'. Without --admin-token the admin side answers only to localhost, 127.0.0.1 and [::1], so that no web page can reach it under a name of its own.");

    public static ProblemResult ForeignOrigin(string origin, string own) => Of(
        ForeignOriginKind,
        $"The Origin header is '{ProblemText.Echo(origin)}'. The admin side takes calls from its own pages ({ProblemText.Echo(own)}) only, so that no other web page can drive it.");

    public static ProblemResult MethodNotAllowed(HttpRequest request, string allow) =>
        new(Problems.MethodNotAllowed(request.Method, request.Path.Value!, allow));

    public static ProblemResult NotFound(HttpRequest request) => new(Problems.NotFound(
        request.Method,
        request.Path.Value!,
        AdminPaths.Known));

    public static ProblemResult InternalError() => Of(
        InternalErrorKind,
        "The fake failed over this call, which it never should; its log says where. Please report it.");

    /// <summary>What was expected where an unknown word came: all of the few that there are.</summary>
    public static string OneOf(string word, IReadOnlyCollection<string> words) =>
        $"one of: {string.Join(", ", words)}{NearestWord.Question(word, words)}";

    /// <summary>What to say behind an unknown name, of which there may be many.</summary>
    public static string Instead(string word, IReadOnlyCollection<string> words) => (NearestWord.Find(word, words), words.Count) switch
    {
        ({ } nearest, _) => $"did you mean '{nearest}'?",
        (_, 0) => "there are none at all",
        (_, <= ProblemText.MostNames) => $"one of: {string.Join(", ", words)}",
        _ => Invariant($"there are {words.Count}, among them: {string.Join(", ", words.Take(ProblemText.MostNames))}"),
    };

    private static ProblemResult Of(ProblemKind kind, string detail) => new(new Problem(kind, detail));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
