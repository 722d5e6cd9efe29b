using System.Runtime.InteropServices;

namespace PactNet.Core;

/// <summary>A pact in the core's memory. The core knows it by a 16-bit number, 0 included, not by an address.</summary>
internal sealed class PactHandle : SafeHandle
{
    private const nint Invalid = -1;

    private PactHandle(ushort pact)
        : base(Invalid, ownsHandle: true) => SetHandle(pact);

    public override bool IsInvalid => handle == Invalid;

    public static PactHandle New(string consumer, string provider)
    {
        var pact = new PactHandle(NativeMethods.NewPact(consumer, provider));
        pact.Use(id => NativeMethods.WithSpecification(id, NativeMethods.SpecificationV4));
        return pact;
    }

    /// <summary>Calls the core with the pact's number; the pact is not freed meanwhile.</summary>
    public T Use<T>(Func<ushort, T> call)
    {
        var held = false;
        try
        {
            DangerousAddRef(ref held);
            return call((ushort)handle);
        }
        finally
        {
            if (held)
            {
                DangerousRelease();
            }
        }
    }

    protected override bool ReleaseHandle() => NativeMethods.FreePact((ushort)handle) == 0;
}
