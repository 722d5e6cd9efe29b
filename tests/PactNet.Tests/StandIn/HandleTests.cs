using System.Runtime.CompilerServices;
using PactNet.Core;

namespace PactNet.Tests.StandIn;

/// <summary>What was taken from the core is given back.</summary>
public sealed class HandleTests
{
    [Fact]
    public void DisposedPact_IsGoneFromTheCore()
    {
        PactCore.Start(PactLogLevel.Information);
        var pact = PactHandle.New("Consumer", "Provider");
        var id = pact.Use(id => id);
        IsKnownToTheCore(id).Should().BeTrue();

        pact.Dispose();

        IsKnownToTheCore(id).Should().BeFalse();
        var use = () => pact.Use(id => id);
        use.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void PactsThatNobodyKnowsAnyMore_AreFreedByTheGarbageCollector()
    {
        PactCore.Start(PactLogLevel.Information);
        var ids = Forget(count: 50);

        GC.Collect();
        GC.WaitForPendingFinalizers();

        // The last one may still be in a register, and the core may have given a number to another test's pact since.
        ids.Count(IsKnownToTheCore).Should().BeLessThanOrEqualTo(2);
    }

    [Fact]
    public void DisposedVerifier_CanBeDisposedAgain()
    {
        PactCore.Start(PactLogLevel.Information);
        var verifier = VerifierMethods.New("PactNet.Tests", "1");

        verifier.Dispose();
        verifier.Dispose();

        verifier.IsClosed.Should().BeTrue();
    }

    /// <summary>Asks by saying once more what every pact here is told anyway, so that nobody else's is changed.</summary>
    private static bool IsKnownToTheCore(ushort id) => NativeMethods.WithSpecification(id, NativeMethods.SpecificationV4);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ushort[] Forget(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => PactHandle.New("Consumer", "Provider").Use(id => id))];
}
