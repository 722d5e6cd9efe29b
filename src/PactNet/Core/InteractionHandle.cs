using System.Runtime.CompilerServices;
using PactNet.Exceptions;

namespace PactNet.Core;

/// <summary>One interaction of a pact in the core's memory; it lives as long as the pact.</summary>
internal sealed class InteractionHandle(PactHandle pact, string description)
{
    private readonly uint _id = pact.Use(id => NativeMethods.NewInteraction(id, description));

    /// <exception cref="PactFailureException">The core refused, which it does once the pact's mock server has started.</exception>
    public void Change(Func<uint, bool> call, [CallerMemberName] string caller = "")
    {
        if (!pact.Use(_ => call(_id)))
        {
            throw new PactFailureException(Failures.Refused(caller));
        }
    }
}
