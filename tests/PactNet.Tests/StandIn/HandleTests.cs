using PactNet.Core;

namespace PactNet.Tests.StandIn;

/// <summary>What was taken from the core is given back.</summary>
public sealed class HandleTests
{
    private const uint NoSuchPact = 1;

    [Fact]
    public void DisposedPact_IsGoneFromTheCore()
    {
        PactCore.Start(PactLogLevel.Information);
        var pact = PactHandle.New("Consumer", "Provider");
        var id = pact.Use(id => id);

        pact.Dispose();

        NativeMethods.FreePact(id).Should().Be(NoSuchPact);
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

        // The last one may still be in a register.
        ids.Count(id => NativeMethods.FreePact(id) == NoSuchPact).Should().BeGreaterThanOrEqualTo(49);
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

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static ushort[] Forget(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => PactHandle.New("Consumer", "Provider").Use(id => id))];
}
