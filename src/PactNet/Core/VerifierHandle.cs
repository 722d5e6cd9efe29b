using Microsoft.Win32.SafeHandles;

namespace PactNet.Core;

/// <summary>A verifier in the core's memory.</summary>
internal sealed class VerifierHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        VerifierMethods.Free(handle);
        return true;
    }
}
