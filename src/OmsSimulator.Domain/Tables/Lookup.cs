using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace OmsSimulator.Domain;

/// <summary>Values by key, such as an index by name, that can take back what was changed.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
internal sealed class Lookup<TKey, TValue> : IUndoable
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> values;
    private readonly Ring<(TKey Key, TValue? Value, bool WasThere)> replaced = new();
    private UndoLog? log;

    /// <summary>An empty one.</summary>
    public Lookup() => values = [];

    private Lookup(Lookup<TKey, TValue> other) => values = new(other.values);

    /// <summary>The values, to be read.</summary>
    public IReadOnlyDictionary<TKey, TValue> All => values;

    /// <summary>The value of a key; none is the type's default.</summary>
    public TValue? this[TKey key] => values.GetValueOrDefault(key);

    /// <summary>The value of a key.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    /// <summary>Sets the value of a key.</summary>
    public void Set(TKey key, TValue value) => Change(key) = value;

    /// <summary>The place of a key's value, to be written at once: what stands there now is what would be taken back.</summary>
    public ref TValue? Change(TKey key)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(values, key, out var wasThere);
        Note(key, place, wasThere);
        return ref place;
    }

    /// <summary>Removes a key that may be absent.</summary>
    public void Remove(TKey key)
    {
        if (values.Remove(key, out var value))
            Note(key, value, wasThere: true);
    }

    /// <summary>Removes the keys that fit.</summary>
    public void RemoveWhere(Func<TValue, bool> fits)
    {
        foreach (var (key, value) in values)
        {
            if (fits(value))
                Remove(key);
        }
    }

    /// <summary>The same values, which go on by themselves.</summary>
    public Lookup<TKey, TValue> Copy() => new(this);

    /// <inheritdoc/>
    public void RecordIn(UndoLog log) => this.log = log;

    /// <inheritdoc/>
    public void Undo(int key)
    {
        var (changed, value, wasThere) = replaced.RemoveLast();
        if (wasThere)
            values[changed] = value!;
        else
            values.Remove(changed);
    }

    /// <inheritdoc/>
    public void Keep(int key) => replaced.RemoveFirst();

    private void Note(TKey key, TValue? value, bool wasThere)
    {
        if (log is null)
            return;
        log.NoteReplaced(this, 0);
        replaced.AddLast((key, value, wasThere));
    }
}
