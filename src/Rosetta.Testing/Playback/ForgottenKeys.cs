namespace Rosetta.Testing.Playback;

/// <summary>
/// What was given up at a limit, so that a story that starts again can say so. Itself bounded: it remembers the latest.
/// </summary>
internal sealed class ForgottenKeys(int capacity = 65_536)
{
    private readonly Lock _changing = new();

    // A ring in the order of giving up, and where in it each key stands. Who comes back, or is given up once more, leaves a
    // place behind that nobody stands in any more.
    private readonly Dictionary<UInt128, int> _placeOf = [];
    private UInt128[] _ring = [];
    private int _next;
    private volatile bool _any;

    public void Add(UInt128 key)
    {
        lock (_changing)
        {
            if (!_any)
            {
                _ring = new UInt128[capacity];
                _any = true;
            }

            var oldest = _ring[_next];
            if (_placeOf.TryGetValue(oldest, out var place) && place == _next)
            {
                _placeOf.Remove(oldest);
            }

            _ring[_next] = key;
            _placeOf[key] = _next;
            _next = (_next + 1) % capacity;
        }
    }

    /// <summary>Whether it was given up and has not come back since.</summary>
    public bool Remove(UInt128 key)
    {
        if (!_any)
        {
            return false;
        }

        lock (_changing)
        {
            return _placeOf.Remove(key);
        }
    }
}
