namespace HoopAI.Client.RateLimits;

/// <summary>Which shares of a day have been told of: each once a day.</summary>
internal struct DailyWarnings
{
    private static readonly int[] Shares = [80, 90, 100];

    private byte _told;

    public IReadOnlyList<int> Reached(int used, int limit)
    {
        var first = _told;
        while (_told < Shares.Length && used >= (long)limit * Shares[_told] / 100)
        {
            _told++;
        }

        return first == _told ? [] : Shares[first.._told];
    }

    public void BeginNewDay() => _told = 0;
}
