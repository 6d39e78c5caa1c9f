using HoopAI.Client.Runtime;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.Runtime;

public sealed class CancellationSourcesTests
{
    private readonly CancellationSources _sources = new(TimeProvider.System);

    [Fact]
    public void Use_one_again_that_has_been_given_back_and_it_knows_nothing_of_before()
    {
        var source = _sources.Take();
        var isTold = false;
        using var registration = source.Token.Register(() => isTold = true);
        CancellationSources.EndAfter(TimeSpan.FromHours(1), source);
        CancellationSources.Return(source);

        var next = _sources.Take();
        next.Cancel();

        Assert.Same(source, next);
        Assert.False(isTold);
        next.Dispose();
    }

    [Fact]
    public void Never_give_out_one_that_has_fired()
    {
        var source = _sources.Take();
        source.Cancel();
        CancellationSources.Return(source);

        using var next = _sources.Take();

        Assert.NotSame(source, next);
        Assert.False(next.IsCancellationRequested);
    }

    [Fact]
    public void Give_two_who_have_one_at_the_same_time_one_each()
    {
        var (first, second) = (_sources.Take(), _sources.Take());
        CancellationSources.Return(first);
        CancellationSources.Return(second);

        using var third = _sources.Take();
        using var fourth = _sources.Take();

        Assert.NotSame(third, fourth);
    }

    [Fact]
    public void Fire_by_the_clock_that_they_are_made_with()
    {
        var time = new ManualTime();
        using var source = new CancellationSources(time).Take();
        CancellationSources.EndAfter(TimeSpan.FromSeconds(10), source);

        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(source.IsCancellationRequested);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(source.IsCancellationRequested);
    }
}
