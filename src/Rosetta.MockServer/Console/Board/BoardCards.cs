using System.Collections.Immutable;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Console.Board;

/// <summary>The tasks of a session in their columns; remembers for a moment which of them have just moved.</summary>
internal sealed class BoardCards(TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private Dictionary<string, (BoardPlace Place, long Since)> _places = new(StringComparer.Ordinal);

    /// <summary>What stands in each column, whatever entered last at the top.</summary>
    public ImmutableDictionary<BoardPlace, List<TaskSnapshot>> Columns { get; private set; } =
        BoardPlace.All.ToImmutableDictionary(place => place, _ => new List<TaskSnapshot>());

    /// <summary>Sorts the tasks anew.</summary>
    public void Show(IEnumerable<TaskSnapshot> tasks)
    {
        var places = new Dictionary<string, (BoardPlace, long)>(StringComparer.Ordinal);
        var columns = BoardPlace.All.ToImmutableDictionary(place => place, _ => new List<TaskSnapshot>());
        foreach (var task in tasks)
        {
            var place = BoardPlace.Of(task);
            columns[place].Add(task);
            places[task.Key] = !_places.TryGetValue(task.Key, out var before) ? (place, 0)
                : before.Place == place ? before
                : (place, time.GetTimestamp());
        }

        foreach (var column in columns.Values)
        {
            column.Sort((one, other) => Nullable.Compare(other.EnteredAt, one.EnteredAt) is not 0 and var order
                ? order
                : string.CompareOrdinal(one.Ids.SceneId, other.Ids.SceneId));
        }

        (_places, Columns) = (places, columns);
    }

    /// <summary>Whether a task has come to its column just now.</summary>
    public bool HasMoved(TaskSnapshot task) =>
        _places.TryGetValue(task.Key, out var place) && place.Since > 0 && time.GetElapsedTime(place.Since) < Moment;
}
