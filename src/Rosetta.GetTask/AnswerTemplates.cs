using System.Buffers.Text;
using System.Collections.Frozen;
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

    private static readonly string DateHole = new('D', WireFormats.DateLength);
    private static readonly string RequestIdHole = new('R', WireFormats.RequestIdLength);
    private static readonly string ProjectHole = new('P', WireFormats.ProjectDigits);
    private static readonly string TaskHole = new('T', WireFormats.TaskDigits);
    private static readonly UInt128 TaskModulus = UInt128.Parse("1" + new string('0', WireFormats.TaskDigits), CultureInfo.InvariantCulture);
    private static readonly ulong ProjectFloor = (ulong)Math.Pow(10, WireFormats.ProjectDigits - 1);

    private readonly Template[] _byIndex;
    private readonly FrozenDictionary<Outcome, int> _indexOf;

    /// <summary>Cuts the templates.</summary>
    /// <param name="viewUrlBase">Scheme and host, without a slash at the end.</param>
    public AnswerTemplates(string viewUrlBase = DefaultViewUrlBase)
    {
        ViewUrlBase = viewUrlBase.TrimEnd('/');
        _byIndex = [.. Outcome.All.Select(outcome => Template.Cut(WireJson.Serialize(outcome, ViewUrl(ProjectHole, TaskHole), DateHole, RequestIdHole)))];
        _indexOf = Outcome.All.Select((outcome, index) => KeyValuePair.Create(outcome, index)).ToFrozenDictionary();
    }

    /// <summary>Scheme and host of every <c>viewUrl</c>.</summary>
    public string ViewUrlBase { get; }

    /// <summary>Bytes of an answer.</summary>
    public int LengthOf(Outcome outcome) => _byIndex[_indexOf[outcome]].Length;

    /// <summary>Writes an answer and returns its length in bytes.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than <see cref="LengthOf"/>.</exception>
    public int Write(Span<byte> destination, Outcome outcome, in AnswerValues values) =>
        _byIndex[_indexOf[outcome]].Write(destination, values);

    /// <summary>The <c>viewUrl</c> of a task.</summary>
    public string ViewUrl(in AnswerValues values) => ViewUrl(Digits(values.Project), Digits(values.Task));

    /// <summary>Brings any number into the range of the project's digits; no leading zero, as in the sample.</summary>
    public static ulong ProjectOf(ulong number) => ProjectFloor + (number % (9 * ProjectFloor));

    /// <summary>Brings any number into the range of the task's digits; no leading zero, as in the sample.</summary>
    public static UInt128 TaskOf(UInt128 number) => (TaskModulus / 10) + (number % (TaskModulus / 10 * 9));

    private string ViewUrl(string project, string task) =>
        ViewUrlBase + WireFormats.ViewPath(project, task);

    private static string Digits<T>(T number)
        where T : IFormattable => number.ToString("D", CultureInfo.InvariantCulture);

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
                Utf8Formatter.TryFormat(values.Project, destination[_project..], out _);
                WriteTask(values.Task, destination.Slice(_task, WireFormats.TaskDigits));
            }

            values.Date.TryFormat(destination.Slice(_date, WireFormats.DateLength), out _, WireFormats.Date, CultureInfo.InvariantCulture);
            WriteHex(values.RequestId, destination.Slice(_requestId, WireFormats.RequestIdLength));
            return _bytes.Length;
        }

        // The last one: a base URL may contain the hole's letters, the hole itself always stands behind it.
        private int Find(string hole) => _bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(hole));

        private static void WriteTask(UInt128 task, Span<byte> digits)
        {
            // Two halves that fit 64 bits: dividing 128-bit numbers digit by digit costs more than the rest of the answer.
            const ulong billion = 1_000_000_000;
            var (high, low) = UInt128.DivRem(task, billion);
            Fill(digits[..^9], (ulong)high);
            Fill(digits[^9..], (ulong)low);

            static void Fill(Span<byte> span, ulong number)
            {
                for (var i = span.Length - 1; i >= 0; i--)
                {
                    (number, var digit) = Math.DivRem(number, 10);
                    span[i] = (byte)('0' + digit);
                }
            }
        }

        private static void WriteHex(UInt128 number, Span<byte> hex)
        {
            for (var i = hex.Length - 1; i >= 0; i--)
            {
                var nibble = (int)(number & 0xF);
                hex[i] = (byte)(nibble < 10 ? '0' + nibble : 'a' + nibble - 10);
                number >>= 4;
            }
        }
    }
}
