namespace Rosetta.GetTask;

/// <summary>What differs between two answers with the same outcome.</summary>
/// <param name="Project">The project's digits in <c>viewUrl</c>; four of them.</param>
/// <param name="Task">The task's digits in <c>viewUrl</c>; twenty-one of them.</param>
/// <param name="Date">Wall-clock time as <c>date</c> shows it, zone already applied.</param>
/// <param name="RequestId">The 128 bits behind the 32 hex digits.</param>
public readonly record struct AnswerValues(ulong Project, UInt128 Task, DateTime Date, UInt128 RequestId);
