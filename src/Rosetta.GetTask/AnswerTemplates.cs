using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Rosetta.GetTask;

/// <summary>
/// The fifteen answers as bytes with holes. Cut once from what <see cref="WireJson"/> writes, so that the hot path copies
/// bytes and still says exactly what the serializer would. Every hole has a fixed width: an answer's length is known before
/// it is written.
/// </summary>
public sealed class AnswerTemplates
{
    /// <summary>The host that <c>viewUrl</c> starts with unless someone asks for another.</summary>
    public const string DefaultViewUrlBase = "https://rosetta.example";

    private const string DateHole = WireFormats.Date; // What stands between its letters stays.
    private static readonly string RequestIdHole = new('R', WireFormats.RequestIdLength);
    private static readonly string ProjectHole = new('P', WireFormats.ProjectDigits);
    private static readonly string TaskHole = new('T', WireFormats.TaskDigits);
    private static readonly ulong ProjectFloor = (ulong)Math.Pow(10, WireFormats.ProjectDigits - 1);
    private static readonly UInt128 TaskFloor = UInt128.Parse("1" + new string('0', WireFormats.TaskDigits - 1), CultureInfo.InvariantCulture);

    private static readonly string ProjectFormat = $"D{WireFormats.ProjectDigits}";
    private static readonly string TaskFormat = $"D{WireFormats.TaskDigits}";

    private readonly Template[] _byIndex;

    /// <summary>Cuts the templates.</summary>
    /// <param name="viewUrlBase">Scheme and host, without a slash at the end.</param>
    public AnswerTemplates(string viewUrlBase = DefaultViewUrlBase)
    {
        ViewUrlBase = viewUrlBase.TrimEnd('/');
        _byIndex = [.. Outcome.All.Select(outcome => Template.Cut(WireJson.Serialize(outcome, ViewUrl(ProjectHole, TaskHole), DateHole, RequestIdHole)))];
    }

    /// <summary>Scheme and host of every <c>viewUrl</c>.</summary>
    public string ViewUrlBase { get; }

    /// <summary>Bytes of an answer.</summary>
    public int LengthOf(Outcome outcome) => _byIndex[outcome.Index].Length;

    /// <summary>Writes an answer and returns its length in bytes.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than <see cref="LengthOf"/>.</exception>
    public int Write(Span<byte> destination, Outcome outcome, in AnswerValues values) =>
        _byIndex[outcome.Index].Write(destination, values);

    /// <summary>The <c>viewUrl</c> of a task.</summary>
    public string ViewUrl(in AnswerValues values) => ViewUrl(
        values.Project.ToString(ProjectFormat, CultureInfo.InvariantCulture),
        values.Task.ToString(TaskFormat, CultureInfo.InvariantCulture));

    /// <summary>Brings any number into the range of the project's digits; no leading zero, as in the sample.</summary>
    public static ulong ProjectOf(ulong number) => ProjectFloor + (number % (9 * ProjectFloor));

    /// <summary>Brings any number into the range of the task's digits; no leading zero, as in the sample.</summary>
    public static UInt128 TaskOf(UInt128 number) => TaskFloor + (number % (9 * TaskFloor));

    private string ViewUrl(string project, string task) =>
        ViewUrlBase + WireFormats.ViewPath(project, task);

    private sealed class Template
    {
        private readonly byte[] _bytes;
        private readonly int _project;
        private readonly int _task;
        private readonly int _date;
        private readonly int _requestId;

        private Template(byte[] bytes)
        {
            _bytes = bytes;
            _project = Find(ProjectHole);
            _task = Find(TaskHole);
            _date = Find(DateHole);
            _requestId = Find(RequestIdHole);
        }

        public int Length => _bytes.Length;

        public static Template Cut(byte[] bytes) => new(bytes);

        public int Write(Span<byte> destination, in AnswerValues values)
        {
            _bytes.CopyTo(destination);
            if (_project >= 0)
            {
                FixedDigits.Write(values.Project, destination.Slice(_project, WireFormats.ProjectDigits));
                FixedDigits.Write(values.Task, destination.Slice(_task, WireFormats.TaskDigits));
            }

            WireDate.WriteDigits(values.Date, destination.Slice(_date, WireFormats.DateLength));
            WriteHex(values.RequestId, destination.Slice(_requestId, WireFormats.RequestIdLength));
            return _bytes.Length;
        }

        // The last one: a base URL may contain the hole's letters, the hole itself always stands behind it.
        private int Find(string hole) => _bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(hole));

        private static void WriteHex(UInt128 number, Span<byte> hex)
        {
            Span<byte> bigEndian = stackalloc byte[WireFormats.RequestIdLength / 2];
            BinaryPrimitives.WriteUInt128BigEndian(bigEndian, number);
            Convert.TryToHexStringLower(bigEndian, hex, out _);
        }
    }
}
