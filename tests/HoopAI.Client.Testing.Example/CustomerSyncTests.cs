using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Example.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Testing.Example;

/// <summary>How the shop's code is tested. Each test has a platform of its own; where that runs, the derived classes say.</summary>
public abstract class CustomerSyncTests : IAsyncLifetime
{
    private HoopAITestPlatform _platform = null!;
    private ServiceProvider _services = null!;

    protected HoopAITestPlatform Platform => _platform;

    private CustomerSync Sync => _services.GetRequiredService<CustomerSync>();

    public async Task InitializeAsync()
    {
        _platform = await StartAsync();
        _services = new ServiceCollection().AddShop().UsePlatform(_platform).BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_new_customer_becomes_a_contact()
    {
        Platform.OnCreateContact().Returns(new CreateContactResponse { Contact = new CreatedContact { Id = "ada" } });

        var report = await RunAsync(new Customer("Ada", "ada@example.com"));

        Assert.Equal(["ada"], report.Created);
        var created = Assert.Single(Platform.OnCreateContact().ReceivedCalls()).Request!;
        Assert.Equal(("Ada", "ada@example.com", Platform.LocationId), (created.FirstName, created.Email, created.LocationId));
        Platform.OnUpdateContact().ShouldNotHaveBeenCalled();
    }

    [SkippableFact]
    public async Task A_customer_that_has_not_changed_is_left_alone()
    {
        Platform.OnGetContact("ada").Returns(ContactOf("ada", "Ada", "ada@example.com"));

        await RunAsync(new Customer("Ada", "ada@example.com", "ada"));

        Platform.OnGetContact("ada").ShouldHaveBeenCalled(1);
        Platform.OnUpdateContact().ShouldNotHaveBeenCalled();
    }

    [SkippableFact]
    public async Task A_customer_that_has_changed_is_updated()
    {
        Platform.OnGetContact("ada").Returns(ContactOf("ada", "Ada", "ada@example.com"));
        Platform.OnUpdateContact("ada").Returns(new UpdateContactResponse { Succeeded = true });

        var report = await RunAsync(new Customer("Ada", "lovelace@example.com", "ada"));

        Assert.Equal(["ada"], report.Updated);
        Platform.OnUpdateContact("ada").Where(request => request.Email == "lovelace@example.com").ShouldHaveBeenCalled(1);
    }

    [SkippableFact]
    public async Task A_contact_that_somebody_has_deleted_is_created_again()
    {
        Platform.OnGetContact("gone").RespondsWithNotFound();
        Platform.OnCreateContact().Returns(new CreateContactResponse { Contact = new CreatedContact { Id = "again" } });

        var report = await RunAsync(new Customer("Ada", "ada@example.com", "gone"));

        Assert.Equal(["again"], report.Created);
    }

    [SkippableFact]
    public async Task A_customer_whom_the_platform_refuses_does_not_hold_up_the_others()
    {
        Platform.OnCreateContact().Returns(new CreateContactResponse { Contact = new CreatedContact { Id = "grace" } });
        Platform.OnCreateContact()
            .WithBody(new CreateContactRequest { LocationId = Platform.LocationId, Email = "ada@example" })
            .RespondsWithUnprocessable("email must be an email");

        var report = await RunAsync(new Customer("Ada", "ada@example"), new Customer("Grace", "grace@example.com"));

        Assert.Equal(["ada@example: email must be an email"], report.Refused);
        Assert.Equal(["grace"], report.Created);
    }

    [SkippableFact]
    public async Task An_expired_token_is_no_concern_of_the_shop()
    {
        Platform.OnGetContact("ada").RespondsOnceWithExpiredToken().Returns(ContactOf("ada", "Ada", "ada@example.com"));

        var report = await RunAsync(new Customer("Ada", "ada@example.com", "ada"));

        Assert.True(report.IsComplete);
        Platform.OnGetContact("ada").ShouldHaveBeenCalled(2);
    }

    [SkippableFact]
    public async Task A_rate_limit_for_the_moment_is_waited_out()
    {
        Platform.OnGetContact("ada").Once().RateLimits(remaining: 0, interval: TimeSpan.FromMilliseconds(100)).Returns(ContactOf("ada", "Ada", "ada@example.com"));

        var report = await RunAsync(new Customer("Ada", "ada@example.com", "ada"));

        Assert.True(report.IsComplete);
    }

    [SkippableFact]
    public async Task A_spent_day_ends_the_work_until_tomorrow()
    {
        Platform.OnCreateContact().RateLimits(dailyRemaining: 0);

        var report = await RunAsync(new Customer("Ada", "ada@example.com"), new Customer("Grace", "grace@example.com"));

        Assert.False(report.IsComplete);
        Platform.OnCreateContact().ShouldHaveBeenCalled(1);
    }

    [SkippableFact]
    public async Task A_broken_connection_while_reading_is_survived()
    {
        Platform.OnGetContact("ada").Once().BreaksConnection().Returns(ContactOf("ada", "Ada", "ada@example.com"));

        var report = await RunAsync(new Customer("Ada", "ada@example.com", "ada"));

        Assert.True(report.IsComplete);
    }

    [SkippableFact]
    public async Task A_connection_that_breaks_while_a_contact_is_created_is_not_tried_again_for_there_may_be_one_already()
    {
        Platform.OnCreateContact().BreaksConnection();

        await Assert.ThrowsAsync<HoopAITransportException>(() => RunAsync(new Customer("Ada", "ada@example.com")));

        Platform.OnCreateContact().ShouldHaveBeenCalled(1);
    }

    protected abstract Task<HoopAITestPlatform> StartAsync();

    protected Task<SyncReport> RunAsync(params Customer[] customers) => Sync.RunAsync(Platform.LocationId, customers);

    protected static GetContactResponse ContactOf(string id, string name, string email) => new() { Contact = new Contact { Id = id, FirstName = name, Email = email } };
}
