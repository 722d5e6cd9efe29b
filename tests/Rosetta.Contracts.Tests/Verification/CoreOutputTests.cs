using Rosetta.Contracts.Verification;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>The core's text, as it was printed by the core, taken apart.</summary>
public sealed class CoreOutputTests
{
    private const string Story =
        """
        Verifying a pact between Me and Myself and Rosetta

          first (1s 15ms loading, 9ms verification)
             Given a task exists
             And another
            returns a response which
              has status code 200 (FAILED)
              includes headers
                "Content-Type" with value "application/json" (OK)
              has a matching body (FAILED)

          second (in brackets) (0s loading, 1m 2s 15ms verification) [PENDING]
             Given a task exists
              Request Failed - error sending request for url (http://127.0.0.1:1/)

          third (0s loading, 3ms verification)
            returns a response which
              has status code 200 (OK)

        Pending Failures:

        1) Verifying a pact between Me and Myself and Rosetta Given a task exists - second (in brackets) - error sending request for url (http://127.0.0.1:1/)


        There were 1 non-fatal pact failures on pending pacts or interactions (see docs.pact.io/pending for more information)


        Failures:

        1) Verifying a pact between Me and Myself and Rosetta Given a task exists And another - first
            1.1) has status code 200
                   expected 200 but was 404
            1.2) has a matching body
                   $.requestId -> Expected 'X' to match '^[0-9a-f]{32}$'
                   $ -> Actual map is missing the following keys: code, date
                   $.data -> Actual map is missing the following keys: viewUrl
                   $.date -> Expected 5 (Integer) to be the same type as '2025-03-13 20:00:00' (String)
            {
                   $.fake -> in the body that is shown
            -  "date": "2025-03-13 20:00:00",
        2) Failed to load pact - Failed to load pact '/tmp/x.json' - Failed to parse Pact JSON


        There were 2 pact failures

        2026-11-24T17:05:41.088979Z ERROR ThreadId(04) pact_verifier: Publishing of verification results failed with an error: 403 Forbidden
        """;

    [Fact]
    public void Interactions_AreReadInTheirOrder()
    {
        var (entries, others) = CoreOutput.Read(Story, "Rosetta");

        entries.Select(entry => (entry.Consumer, entry.Description, string.Join("+", entry.States), entry.Error)).Should().Equal(
            ("Me and Myself", "first", "a task exists+another", null),
            ("Me and Myself", "second (in brackets)", "a task exists", "error sending request for url (http://127.0.0.1:1/)"),
            ("Me and Myself", "third", "", null));
        entries.Select(entry => entry.Duration).Should().Equal(TimeSpan.FromMilliseconds(9), TimeSpan.FromMilliseconds(62_015), TimeSpan.FromMilliseconds(3));
        entries[1].Failure.Should().Be("error sending request for url (http://127.0.0.1:1/)");
        entries[2].Failure.Should().BeEmpty();
        others.Should().Equal("Failed to load pact - Failed to load pact '/tmp/x.json' - Failed to parse Pact JSON");
        CoreOutput.PublishingProblem(Story).Should().Be("403 Forbidden");
        CoreOutput.PublishingProblem("all is well").Should().BeNull();
    }

    [Fact]
    public void Mismatches_AreReadWithTheirPlaces() =>
        CoreMismatches.Read(CoreOutput.Read(Story, "Rosetta").Entries[0].Failure).Should().Equal(
            new PactMismatch("$.code", "Actual map is missing the following keys: code, date", IsInferred: false),
            new PactMismatch("$.data.viewUrl", "Actual map is missing the following keys: viewUrl", IsInferred: false),
            new PactMismatch("$.date", "Actual map is missing the following keys: code, date", IsInferred: false),
            new PactMismatch("$.date", "Expected 5 (Integer) to be the same type as '2025-03-13 20:00:00' (String)", IsInferred: false),
            new PactMismatch("$.requestId", "Expected 'X' to match '^[0-9a-f]{32}$'", IsInferred: true),
            new PactMismatch("HTTP status", "expected 200 but was 404", IsInferred: false));

    [Fact]
    public void HeadersAndMediaTypes_HaveTheirNames() =>
        CoreMismatches.Read("""
                1.1) has a matching body
                       expected a body of 'application/json' but the actual content type was 'text/html'
                1.2) includes header 'Content-Type' with value 'application/json'
                       Expected header 'Content-Type' to have value 'application/json' but was 'text/html'
                1.3) has a matching body
                       / -> Expected body Present(229 bytes, application/json) but was empty
            """).Select(mismatch => mismatch.Path).Should().Equal("$", "Content-Type", "Content-Type");
}
