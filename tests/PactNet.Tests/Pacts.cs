namespace PactNet.Tests;

/// <summary>Pact files as text, written by hand so that verification is tested without the consumer side.</summary>
internal static class Pacts
{
    /// <summary>GET /thing gives an id that is an integer, and a name.</summary>
    public const string Thing = """
        {
          "description": "a thing", "type": "Synchronous/HTTP",
          "request": { "method": "GET", "path": "/thing" },
          "response": {
            "status": 200,
            "headers": { "Content-Type": ["application/json"] },
            "body": { "contentType": "application/json", "encoded": false, "content": { "id": 7, "name": "x" } },
            "matchingRules": { "body": { "$.id": { "combine": "AND", "matchers": [{ "match": "integer" }] } } }
          }
        }
        """;

    public const string OtherThing = """
        {
          "description": "another thing", "type": "Synchronous/HTTP",
          "request": { "method": "GET", "path": "/other" },
          "response": { "status": 200 }
        }
        """;

    public const string StatefulThing = """
        {
          "description": "a stateful thing", "type": "Synchronous/HTTP",
          "providerStates": [{ "name": "the thing exists", "params": { "kind": "big", "count": 2 } }],
          "request": {
            "method": "POST", "path": "/thing",
            "headers": { "Content-Type": ["application/json"] },
            "body": { "contentType": "application/json", "encoded": false, "content": { "id": "example" } },
            "generators": { "body": { "$.id": { "type": "ProviderState", "expression": "${id}", "dataType": "STRING" } } }
          },
          "response": { "status": 200 }
        }
        """;

    public static string Between(string consumer, string provider, params string[] interactions) => $$"""
        {
          "consumer": { "name": "{{consumer}}" }, "provider": { "name": "{{provider}}" },
          "interactions": [{{string.Join(',', interactions)}}],
          "metadata": { "pactSpecification": { "version": "4.0" } }
        }
        """;
}
