using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Fact]
    public void Keeps_several_apps_apart()
    {
        using var provider = Register(services =>
        {
            services.AddHoopAI("a", Options("app-a"));
            services.AddHoopAI("b", Options("app-b"));
            services.AddHoopAI(Options("app-default"));
        });
        var factory = provider.GetRequiredService<IHoopAIClientFactory>();

        Assert.Equal("location l of app app-a", factory.Get("a").ForLocation("l").ToString());
        Assert.Equal("location l of app app-b", provider.GetRequiredKeyedService<IHoopAIClient>("b").ForLocation("l").ToString());
        Assert.Same(factory.Get(""), provider.GetRequiredService<IHoopAIClient>());
        Assert.Same(factory.Get("a"), factory.Get("a"));
    }

    [Fact]
    public void Says_which_names_there_are()
    {
        using var provider = Register(services => services.AddHoopAI("a", Options("app-a")));

        var fault = Assert.Throws<ArgumentException>(() => provider.GetRequiredService<IHoopAIClientFactory>().Get("c"));

        Assert.Contains("No HoopAI client named 'c' is registered. Registered: 'a'.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adds_to_the_options_when_a_name_is_registered_again()
    {
        using var provider = Register(services =>
        {
            services.AddHoopAI(Options("app-a"));
            services.AddHoopAI(options => options.ClientId = "app-b");
        });

        Assert.Equal("location l of app app-b", provider.GetRequiredService<IHoopAIClient>().ForLocation("l").ToString());
        Assert.Single(provider.GetServices<IHoopAIClient>());
    }

    [Fact]
    public void Takes_options_from_other_services()
    {
        using var provider = Register(services =>
        {
            services.AddSingleton("app-from-service");
            services.AddHoopAI((options, known) => (options.ClientId, options.ClientSecret) = (known.GetRequiredService<string>(), new Secret("s")));
        });

        Assert.Equal("location l of app app-from-service", provider.GetRequiredService<IHoopAIClient>().ForLocation("l").ToString());
    }

    [Fact]
    public void Merges_call_options_and_leaves_the_first_caller_as_it_was()
    {
        using var provider = Register(services => services.AddHoopAI(Options("app-a")));
        var plain = provider.GetRequiredService<IHoopAIClient>().ForLocation("l");

        var batch = plain.With(new CallOptions { Priority = CallPriority.Batch, Attempts = 2 });
        var both = batch.With(new CallOptions { Attempts = 3, SafeToRepeat = true });

        Assert.Equal(CallOptions.Default, plain.Options);
        Assert.Equal(new CallOptions { Priority = CallPriority.Batch, Attempts = 3, SafeToRepeat = true }, both.Options);
    }

    [Fact]
    public void Refuses_call_options_that_make_no_sense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CallOptions { Deadline = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CallOptions { AttemptTimeout = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CallOptions { Deadline = TimeSpan.MaxValue });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CallOptions { Attempts = 0 });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Refuses_an_empty_id(string id)
    {
        using var provider = Register(services => services.AddHoopAI(Options("app-a")));

        Assert.Throws<ArgumentException>(() => provider.GetRequiredService<IHoopAIClient>().ForLocation(id));
    }

    private static Action<HoopAIOptions> Options(string clientId) => options => (options.ClientId, options.ClientSecret) = (clientId, new Secret("s"));

    private static ServiceProvider Register(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        services.AddSingleton<ITokenStore>(new InMemoryTokenStore());
        return services.BuildServiceProvider(validateScopes: true);
    }
}
