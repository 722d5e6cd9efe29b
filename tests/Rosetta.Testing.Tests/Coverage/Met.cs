using Rosetta.GetTask;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Coverage;

/// <summary>Reports of clients that have met this and that.</summary>
internal static class Met
{
    public static CoverageReport Statuses(params RosettaStatus[] statuses) => Of([.. statuses.Select(status => new StatusReply(status))]);

    public static CoverageReport Of(params Reply[] replies)
    {
        var counters = new CoverageCounters();
        foreach (var reply in replies)
        {
            counters.Add(reply, reply switch
            {
                StatusReply status => Outcome.Of(status.Status),
                ErrorReply error => Outcome.Of(error.Code),
                _ => Outcome.Of(RosettaStatus.Created),
            });
        }

        return counters.Report();
    }

    /// <summary>A client that has gone through these statuses one after the other.</summary>
    public static CoverageReport Walk(params RosettaStatus[] statuses)
    {
        var counters = new CoverageCounters();
        foreach (var (from, to) in statuses.Zip(statuses.Skip(1)))
        {
            counters.AddTransition(Outcome.Of(from).Index, Outcome.Of(to).Index);
        }

        return CoverageReport.Merge(Statuses(statuses), counters.Report());
    }

    /// <summary>A client that has met all there is.</summary>
    public static CoverageReport Everything { get; } = CoverageReport.Merge(
        Statuses(Enum.GetValues<RosettaStatus>()),
        Of([.. Enum.GetValues<RosettaCode>().Where(code => code != RosettaCode.Success).Select(code => new ErrorReply(code))]),
        Of([.. Enum.GetValues<FaultKind>().Select(fault => new FaultReply(fault))]),
        Of([.. Enum.GetValues<MutantKind>().Select(mutant => new MutantReply(mutant))]),
        CoverageReport.Merge(CoverageReportTests.Lifecycle.Select(pair => Walk((RosettaStatus)pair.From, (RosettaStatus)pair.To))));
}
