using System.Text;
using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.Testing.Pacts;

namespace Rosetta.Testing.Tests.Pacts;

public class ObservedPactTests
{
    private static readonly ObservedCall Annotating = new(Outcome.Of(RosettaStatus.AnnotationInProgress), 200, SaysItsType: true);
    private static readonly ObservedCall SceneGone = new(Outcome.Of(RosettaCode.SceneNotExists), 200, SaysItsType: true);

    [Fact]
    public void ATaskWithAStatus_IsWrittenWithRulesStateAndGenerators() =>
        Write(Annotating).Should().Be("""
            {
              "consumer": {
                "name": "My app"
              },
              "provider": {
                "name": "Rosetta"
              },
              "interactions": [
                {
                  "type": "Synchronous/HTTP",
                  "description": "Get Task answers annotating (3)",
                  "pending": false,
                  "providerStates": [
                    {
                      "name": "a task exists",
                      "params": {
                        "status": 3
                      }
                    }
                  ],
                  "comments": {
                    "text": [
                      "Observed: this is what the consumer sent to the fake and was answered. That the consumer understood the answer, it does not prove."
                    ]
                  },
                  "request": {
                    "method": "POST",
                    "path": "/task/get",
                    "headers": {
                      "Content-Type": [
                        "application/json"
                      ]
                    },
                    "body": {
                      "content": {
                        "campaignId": "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e",
                        "annotationRequestId": "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f",
                        "sceneId": "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"
                      },
                      "contentType": "application/json",
                      "encoded": false
                    },
                    "matchingRules": {
                      "body": {
                        "$.campaignId": {
                          "combine": "AND",
                          "matchers": [
                            {
                              "match": "type"
                            },
                            {
                              "match": "notEmpty"
                            }
                          ]
                        },
                        "$.annotationRequestId": {
                          "combine": "AND",
                          "matchers": [
                            {
                              "match": "type"
                            },
                            {
                              "match": "notEmpty"
                            }
                          ]
                        },
                        "$.sceneId": {
                          "combine": "AND",
                          "matchers": [
                            {
                              "match": "type"
                            },
                            {
                              "match": "notEmpty"
                            }
                          ]
                        }
                      }
                    },
                    "generators": {
                      "body": {
                        "$.campaignId": {
                          "type": "ProviderState",
                          "expression": "${campaignId}",
                          "dataType": "STRING"
                        },
                        "$.annotationRequestId": {
                          "type": "ProviderState",
                          "expression": "${annotationRequestId}",
                          "dataType": "STRING"
                        },
                        "$.sceneId": {
                          "type": "ProviderState",
                          "expression": "${sceneId}",
                          "dataType": "STRING"
                        }
                      }
                    }
                  },
                  "response": {
                    "status": 200,
                    "headers": {
                      "Content-Type": [
                        "application/json"
                      ]
                    },
                    "body": {
                      "content": {
                        "code": 2000,
                        "message": "Success",
                        "data": {
                          "viewUrl": "https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly",
                          "status": 3
                        },
                        "date": "2025-03-13 20:00:00",
                        "requestId": "7610aa38c0fc409d98c827a879d9cae5",
                        "success": true
                      },
                      "contentType": "application/json",
                      "encoded": false
                    },
                    "matchingRules": {
                      "body": {
                        "$.data.viewUrl": {
                          "combine": "AND",
                          "matchers": [
                            {
                              "match": "type"
                            },
                            {
                              "match": "regex",
                              "regex": "^https://?[^/?#\\s]+(/[^/?#\\s]+)*/rosetta-open/task/[0-9]+/[0-9]+/viewOnly$"
                            }
                          ]
                        },
                        "$.date": {
                          "combine": "AND",
                          "matchers": [
                            {
                              "match": "type"
                            },
                            {
                              "match": "datetime",
                              "format": "yyyy-MM-dd HH:mm:ss"
                            },
                            {
                              "match": "regex",
                              "regex": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"
                            }
                          ]
                        },
                        "$.requestId": {
                          "combine": "AND",
                          "matchers": [
                            {
                              "match": "type"
                            },
                            {
                              "match": "regex",
                              "regex": "^[0-9a-f]{32}$"
                            }
                          ]
                        }
                      }
                    }
                  }
                }
              ],
              "metadata": {
                "pactSpecification": {
                  "version": "4.0"
                },
                "observed": {
                  "by": "Rosetta.Testing 0.1.0",
                  "note": "Observed: this is what the consumer sent to the fake and was answered. That the consumer understood the answer, it does not prove."
                }
              }
            }
            """);

    [Fact]
    public void AnError_HasItsMessageNullDataAndAStateWithoutParameters()
    {
        var interaction = Interactions(SceneGone).Single()!;

        interaction["description"]!.GetValue<string>().Should().Be("Get Task answers scene-not-exists (56001)");
        interaction["providerStates"]!.ToJsonString().Should().Be("""[{"name":"the scene does not exist"}]""");
        interaction["response"]!["body"]!["content"]!.ToJsonString().Should().Be(
            """{"code":56001,"data":null,"message":"SceneId is not exists.","date":"2025-03-13 20:00:00","requestId":"864b70706a7349ea83e177a49800464f","success":false}""");
        interaction["response"]!["matchingRules"]!["body"]!.AsObject().Select(rule => rule.Key).Should().Equal("$.date", "$.requestId");
    }

    [Fact]
    public void AnErrorWithAnHttpStatusOfItsOwn_SaysSoInItsName()
    {
        var interactions = Interactions(SceneGone, SceneGone with { HttpStatus = 404 });

        interactions.Select(interaction => ((string?)interaction!["description"], (int)interaction["response"]!["status"]!)).Should().Equal(
            ("Get Task answers scene-not-exists (56001)", 200),
            ("Get Task answers scene-not-exists (56001) with HTTP status 404", 404));
    }

    [Fact]
    public void ARequestThatDidNotSayItsType_HasNoHeader()
    {
        var interaction = Interactions(Annotating with { SaysItsType = false }).Single()!;

        interaction["description"]!.GetValue<string>().Should().Be("Get Task answers annotating (3), asked without a Content-Type");
        interaction["request"]!["headers"].Should().BeNull();
        interaction["request"]!["body"]!["content"]!["sceneId"].Should().NotBeNull();
    }

    [Fact]
    public void EveryKindOfCall_HasANameOfItsOwn()
    {
        var calls =
            from outcome in Outcome.All
            from httpStatus in outcome.Status is null ? new[] { 200, 404 } : [200]
            from saysItsType in new[] { true, false }
            select new ObservedCall(outcome, httpStatus, saysItsType);

        Interactions([.. calls]).Select(interaction => (string?)interaction!["description"]).Should().OnlyHaveUniqueItems().And.HaveCount(38);
    }

    [Fact]
    public void Names_StandInTheFileAsTheyAre()
    {
        var pact = JsonNode.Parse(ObservedPact.Write("Hélix \"Web\" UI", "Rosetta (EU)", [Annotating]))!;

        ((string?)pact["consumer"]!["name"]).Should().Be("Hélix \"Web\" UI");
        ((string?)pact["provider"]!["name"]).Should().Be("Rosetta (EU)");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" My app")]
    [InlineData("My app\n")]
    [InlineData("My\tapp")]
    public void ABadName_IsRefused(string name)
    {
        var asConsumer = () => ObservedPact.Write(name, "Rosetta", [Annotating]);
        var asProvider = () => ObservedPact.Write("My app", name, [Annotating]);

        var text = $"'{name}' is no name for a pact file; it takes a name of 1 to 100 characters, without control characters, and without white space at its ends.";
        asConsumer.Should().Throw<ArgumentException>().Which.Message.Should().Be(text);
        asProvider.Should().Throw<ArgumentException>().Which.Message.Should().Be(text);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void ANameHasSoManyCharactersAtMost(int length, bool isValid) =>
        PactName.IsValid(new string('x', length)).Should().Be(isValid);

    private static string Write(params ObservedCall[] calls) => Encoding.UTF8.GetString(ObservedPact.Write("My app", "Rosetta", calls));

    private static JsonArray Interactions(params ObservedCall[] calls) => JsonNode.Parse(Write(calls))!["interactions"]!.AsArray();
}
