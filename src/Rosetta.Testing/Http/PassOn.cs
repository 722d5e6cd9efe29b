using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Http;

/// <summary>Has somebody else answer a call of Get Task, notes it in the journal and writes the answer.</summary>
/// <param name="context">The request; its body has been read.</param>
/// <param name="session">The session it came for.</param>
/// <param name="body">The request's whole body.</param>
/// <param name="arrived">When it came, on the host's clock.</param>
/// <returns>What came of it, for those who count.</returns>
internal delegate Task<PassedOn> PassOn(HttpContext context, Session session, byte[] body, long arrived);

/// <summary>What came of passing a call on.</summary>
/// <param name="Outcome">What was answered.</param>
/// <param name="IsDelivered">Whether the client got all that was meant for it.</param>
internal readonly record struct PassedOn(JournalOutcome Outcome, bool IsDelivered);
