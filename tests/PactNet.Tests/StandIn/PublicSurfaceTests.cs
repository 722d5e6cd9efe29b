namespace PactNet.Tests.StandIn;

/// <summary>
/// The stand-in offers nothing that PactNet 5 does not, so that the one can take the other's place.
/// <c>PactNet-5.0.1.txt</c> is what <see cref="PublicMembers"/> finds in the assemblies of PactNet 5.0.1.
/// </summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void EveryPublicMember_IsOneOfPactNet5()
    {
        var ours = PublicMembers.Of(typeof(Pact).Assembly).ToArray();
        var theirs = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PactNet-5.0.1.txt"));

        ours.Should().HaveCountGreaterThan(130).And.BeSubsetOf(theirs);
    }
}
