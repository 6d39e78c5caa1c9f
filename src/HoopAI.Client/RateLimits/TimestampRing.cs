namespace HoopAI.Client.RateLimits;

/// <summary>Timestamps in the order of their coming. Takes no memory while nothing was ever in it, and none anew once it has grown.</summary>
internal sealed class TimestampRing
{
    private const int FirstCapacity = 16;

    private long[] _values = [];
    private int _first;

    public int Count { get; private set; }

    /// <summary>The oldest has the index 0.</summary>
    public long this[int index] => _values[(_first + index) % _values.Length];

    public void Add(long value)
    {
        if (Count == _values.Length)
        {
            Grow();
        }

        _values[(_first + Count++) % _values.Length] = value;
    }

    public void RemoveOldest()
    {
        _first = (_first + 1) % _values.Length;
        Count--;
    }

    private void Grow()
    {
        var values = new long[Math.Max(FirstCapacity, _values.Length * 2)];
        for (var i = 0; i < Count; i++)
        {
            values[i] = this[i];
        }

        (_values, _first) = (values, 0);
    }
}
