using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Objects found by a hash of their key, in one array without a node for each: with thousands of sessions the way to a task
/// leads through cold memory, and each stop on it costs as much as reading the request. Readers take no lock. Writers take
/// turns under a lock of the owner, who also compares the keys. A part of its owner, not
/// an object of its own: a copy would go its own way.
/// </summary>
internal struct HashSlots<T>
    where T : class
{
    private const int Smallest = 4;

    // Never written to: the first object finds it too full.
    private static readonly Slot[] Nothing = new Slot[1];

    private volatile Slot[] _slots;

    // The length of the array less one, nearly always: whoever knows it need not wait for the array's head before its slot. A reader may
    // see it a moment before or after the array it belongs to, so it is checked against the head when that has come.
    private int _mask;
    private int _everUsed;
    private volatile int _count;

    public HashSlots() => Clear();

    /// <summary>Objects that are here.</summary>
    public readonly int Count => _count;

    /// <summary>Slots that there are, used or not.</summary>
    public readonly int Room => _slots.Length;

    /// <summary>All of them; what is added or removed meanwhile may be among them or not.</summary>
    public readonly IEnumerable<T> All
    {
        get
        {
            foreach (var slot in _slots)
            {
                if (slot.Item is { } item)
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>To be called a while before something is looked for.</summary>
    public readonly void Expect() => MemoryHint.Object(_slots, 1);

    /// <summary>To be called a while before something of that hash is looked for.</summary>
    public readonly void Expect(ulong hash) => MemoryHint.Element(_slots, HomeOf(hash, _mask));

    /// <summary>Whatever has that hash: nearly always nothing or one.</summary>
    public readonly Candidates At(ulong hash) => new(_slots, _mask, hash);

    /// <summary>Adds an object that is not here yet.</summary>
    public void Add(ulong hash, T item)
    {
        if ((_everUsed + 1) * 3 > _slots.Length * 2)
        {
            Rebuild();
        }

        Place(_slots, hash | Slot.Taken, item);
        _everUsed++;
        _count++;
    }

    /// <summary>Removes an object.</summary>
    /// <returns>False if it was not here.</returns>
    public bool Remove(ulong hash, T item)
    {
        var slots = _slots;
        hash |= Slot.Taken;
        for (var index = HomeOf(hash, slots.Length - 1); slots[index].Hash != 0; index = After(index, slots.Length - 1))
        {
            if (slots[index].Hash == hash && slots[index].Item == item)
            {
                // The hash stays, so that readers go on to what lies behind; the slot comes free when the array is rebuilt.
                slots[index].Item = null;
                if (--_count == 0)
                {
                    Clear();
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Removes all of them.</summary>
    [MemberNotNull(nameof(_slots))]
    public void Clear()
    {
        _everUsed = 0;
        _count = 0;
        Publish(Nothing);
    }

    /// <summary>A hash for here from one of the runtime's.</summary>
    public static ulong Spread(int hash) => (uint)hash * 0x9E3779B97F4A7C15;

    /// <summary>Makes room, and forgets the slots of what was removed. Readers finish on the old array, which stays as it was.</summary>
    private void Rebuild()
    {
        var size = Smallest;
        while (size < (_count + 1) * 2)
        {
            size *= 2;
        }

        var rebuilt = new Slot[size];
        foreach (var slot in _slots)
        {
            if (slot.Item is { } item)
            {
                Place(rebuilt, slot.Hash, item);
            }
        }

        _everUsed = _count;
        Publish(rebuilt);
    }

    [MemberNotNull(nameof(_slots))]
    private void Publish(Slot[] slots)
    {
        _slots = slots;
        _mask = slots.Length - 1;
    }

    private static void Place(Slot[] slots, ulong hash, T item)
    {
        var index = HomeOf(hash, slots.Length - 1);
        while (slots[index].Hash != 0)
        {
            index = After(index, slots.Length - 1);
        }

        slots[index].Hash = hash;
        Volatile.Write(ref slots[index].Item, item);
    }

    private static int HomeOf(ulong hash, int mask) => (int)(hash >> 32) & mask;

    private static int After(int index, int mask) => (index + 1) & mask;

    /// <summary>Goes through what may be the object.</summary>
    internal struct Candidates
    {
        private readonly Slot[] _slots;
        private readonly int _mask;
        private readonly ulong _hash;
        private int _index;

        internal Candidates(Slot[] slots, int mask, ulong hash)
        {
            _slots = slots;
            _mask = mask;
            if (mask != slots.Length - 1)
            {
                _mask = MaskOf(slots);
            }

            _hash = hash | Slot.Taken;
            _index = HomeOf(_hash, _mask);
        }

        public bool Next([NotNullWhen(true)] out T? item)
        {
            // An array is never full, so this comes to an end.
            while (_slots[_index].Hash is not 0 and var hash)
            {
                item = Volatile.Read(ref _slots[_index].Item);
                _index = After(_index, _mask);
                if (hash == _hash && item is not null)
                {
                    return true;
                }
            }

            item = null;
            return false;
        }
    }

    // Not inlined, so that it stays a jump that is never taken: a choice between two values would wait for both.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int MaskOf(Slot[] slots) => slots.Length - 1;

    internal struct Slot
    {
        /// <summary>Set in every hash, so that 0 says that a slot was never used.</summary>
        public const ulong Taken = 1;

        public ulong Hash;
        public T? Item;
    }
}
