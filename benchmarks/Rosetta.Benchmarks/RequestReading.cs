using System.Text;
using BenchmarkDotNet.Attributes;
using Rosetta.GetTask;

namespace Rosetta.Benchmarks;

/// <summary>From body to ids.</summary>
public class RequestReading
{
    private readonly byte[] _scratch = new byte[1024];
    private readonly byte[] _plain = Bodies.Sample;
    private readonly byte[] _escaped = Bodies.Of("\\u0061bc", "def", "ghi");
    private readonly byte[] _unknownField = Encoding.UTF8.GetBytes("""{"campaignId":"a","annotationRequestId":"b","sceneId":"c","more":1}""");
    private readonly byte[] _broken = Encoding.UTF8.GetBytes("""{"campaignId":1,"annotationRequestId":""}""");

    [Benchmark(Baseline = true)]
    public bool Plain() => Read(_plain);

    [Benchmark]
    public bool Escaped() => Read(_escaped);

    [Benchmark]
    public bool UnknownField() => Read(_unknownField);

    [Benchmark]
    public bool Malformed() => Read(_broken);

    private bool Read(byte[] body) => GetTaskRequestReader.TryRead(body, _scratch, RequestRules.Default, out _, out _);
}
