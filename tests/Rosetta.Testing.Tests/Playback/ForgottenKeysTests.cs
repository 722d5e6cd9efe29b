using CsCheck;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Tests.Playback;

public class ForgottenKeysTests
{
    [Fact]
    public void Key_IsMissedOnce()
    {
        var keys = new ForgottenKeys();
        keys.Remove(1).Should().BeFalse();

        keys.Add(1);

        keys.Remove(1).Should().BeTrue();
        keys.Remove(1).Should().BeFalse();
    }

    [Fact]
    public void LatestAreRemembered()
    {
        var keys = new ForgottenKeys(capacity: 3);
        foreach (var key in new UInt128[] { 1, 2, 3, 4 })
        {
            keys.Add(key);
        }

        keys.Remove(1).Should().BeFalse();
        keys.Remove(2).Should().BeTrue();
        keys.Remove(4).Should().BeTrue();
    }

    [Fact]
    public void KeyThatCameBackAndWentAgain_IsAmongTheLatest()
    {
        var keys = new ForgottenKeys(capacity: 3);
        keys.Add(1);
        keys.Remove(1);
        keys.Add(2);
        keys.Add(1);

        keys.Add(3);

        keys.Remove(1).Should().BeTrue("its first place has been given to another, its second has not");
    }

    [Fact]
    public void KeyThatIsGivenUpTwice_IsAmongTheLatest()
    {
        var keys = new ForgottenKeys(capacity: 2);
        keys.Add(1);
        keys.Add(1);
        keys.Add(2);

        keys.Remove(1).Should().BeTrue();
    }

    [Fact]
    public void Keys_AreWhatAListOfTheLatestSays() => Gen.Select(Gen.Int[0, 6], Gen.Bool).Array[0, 60].Sample(moves =>
    {
        const int capacity = 4;
        var keys = new ForgottenKeys(capacity);
        var places = new List<int>();
        var known = new HashSet<int>();
        foreach (var (key, isAdded) in moves)
        {
            if (isAdded)
            {
                places.Add(key);
                known.Add(key);
                if (places.Count > capacity && !places[^capacity..].Contains(places[^(capacity + 1)]))
                {
                    known.Remove(places[^(capacity + 1)]);
                }

                keys.Add((UInt128)key);
            }
            else if (keys.Remove((UInt128)key) != known.Remove(key))
            {
                return false;
            }
        }

        return true;
    });
}
