namespace Rosetta.Testing.Playback;

/// <summary>
/// What was given up at a limit, so that a story that starts again can say so. Itself bounded: it remembers the latest.
/// </summary>
internal sealed class ForgottenKeys
{
    private const int Capacity = 65_536;

    private readonly Lock _changing = new();
    private readonly HashSet<UInt128> _keys = [];
    private readonly Queue<UInt128> _order = new();
    private volatile bool _any;

    public void Add(UInt128 key)
    {
        lock (_changing)
        {
            if (!_keys.Add(key))
            {
                return;
            }

            _any = true;
            _order.Enqueue(key);
            if (_order.Count > Capacity)
            {
                _keys.Remove(_order.Dequeue());
            }
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
            return _keys.Remove(key);
        }
    }
}
