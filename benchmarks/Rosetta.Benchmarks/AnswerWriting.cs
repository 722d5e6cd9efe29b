using BenchmarkDotNet.Attributes;
using Rosetta.GetTask;

namespace Rosetta.Benchmarks;

/// <summary>From outcome to bytes: templates with holes, beside the serializer they are cut from.</summary>
public class AnswerWriting
{
    private readonly AnswerTemplates _templates = new();
    private readonly byte[] _destination = new byte[1024];
    private readonly Outcome _status = Outcome.Of(RosettaStatus.ReviewInProgress);
    private readonly Outcome _error = Outcome.Of(RosettaCode.SceneNotExists);
    private readonly AnswerValues _values = new(
        1234, UInt128.Parse("234234123133374715904", System.Globalization.CultureInfo.InvariantCulture), new DateTime(2025, 3, 13, 20, 0, 0), UInt128.MaxValue / 3);

    [Benchmark(Baseline = true)]
    public int Status() => _templates.Write(_destination, _status, _values);

    [Benchmark]
    public int Error() => _templates.Write(_destination, _error, _values);

    [Benchmark]
    public int StatusBySerializer() =>
        WireJson.Serialize(_status, _templates.ViewUrl(_values), "2025-03-13 20:00:00", "7610aa38c0fc409d98c827a879d9cae5").Length;
}
