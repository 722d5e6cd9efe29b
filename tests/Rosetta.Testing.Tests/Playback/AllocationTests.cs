using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Tests.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>The hot path allocates the Explain string and nothing else.</summary>
public class AllocationTests
{
    private const int PollsInARound = 20;

    private readonly Stage _stage = new(
        Of("story", Calls("created", 1_000_000), Last("approved")) with { Chances = [Chance(5, "service-hiccuped")] },
        Of("shared", For("created", 1_000), Last("approved")) with { Per = CursorScope.Session, When = When(scene: "shared") });

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000003")]
    [InlineData("00000000-0000-4000-8000-000000005000")]
    [InlineData("00000000-0000-4000-8000-000000200007")]
    public void MagicId_AllocatesNothing(string scene) => BytesPerPoll(scene, header: null, out _).Should().Be(0);

    [Theory]
    [InlineData("s", null)]
    [InlineData("s", "story")]
    [InlineData("shared", null)]
    [InlineData("00000000-0000-4000-8000-000000000003", "story")]
    public void KnownTask_AllocatesItsExplanationAndNothingElse(string scene, string? header)
    {
        var bytes = BytesPerPoll(scene, header, out var explainLength);

        // A string: header, length, two bytes a character, a closing zero, rounded up to 8.
        bytes.Should().BeInRange(1, (8 + 8 + 4 + (2 * (explainLength + 1)) + 7) / 8 * 8);
    }

    private long BytesPerPoll(string scene, string? header, out int explainLength)
    {
        var session = _stage.Session;
        var request = new IdRequest("c", "a", scene);
        var longest = 0;
        PollOnce();
        var bytes = Allocated.Least(() =>
        {
            for (var i = 0; i < PollsInARound; i++)
            {
                PollOnce();
            }
        });
        explainLength = longest;
        return bytes / PollsInARound;

        void PollOnce()
        {
            session.TryDecide(request.Utf8, header, out var decision, out _);
            longest = Math.Max(longest, decision.Explain.Length);
        }
    }
}
