using System.Reflection;
using HoopAI.Client;
using HoopAI.EndToEnd.Tests.Support;
using HoopAI.Sandbox;

namespace HoopAI.EndToEnd.Tests;

public class EveryOperationTests
{
    // These exchange tokens: their arguments cannot be made up.
    private static readonly HashSet<string> OAuth = ["GetAccessTokenAsync", "GetLocationAccessTokenAsync", "ReconnectAsync"];

    [Fact]
    public async Task Every_operation_is_understood_and_answered_by_a_platform_that_checks_requests_against_the_documents()
    {
        using var folder = new TemporaryFolder();
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { AnswersUnknownIds = true, Limits = new RateLimitSettings { Enforced = false } });
        await using var app = await App.StartAsync(platform, folder.File("hoopai.db"), options => options.RateLimits.Enabled = false);
        await app.InstallAsync(platform);
        await app.InstallAsync(platform, SandboxSeed.CompanyId);
        HoopAICaller[] callers = [app.Hoop.ForLocation(SandboxSeed.LocationId), app.Hoop.ForCompany(SandboxSeed.CompanyId)];
        var called = 0;
        var faults = new List<string>();

        foreach (var module in typeof(HoopAICaller).GetProperties().Where(property => property.PropertyType.Name.EndsWith("Api", StringComparison.Ordinal)))
        {
            foreach (var method in module.PropertyType.GetMethods())
            {
                called++;
                if (await CallAsync(callers, module, method) is { } fault && !OAuth.Contains(method.Name))
                {
                    faults.Add($"{module.Name}.{method.Name}: {fault}");
                }
            }
        }

        Assert.Equal(576, called);
        Assert.True(faults.Count == 0, $"{faults.Count} of {called} failed:\n{string.Join('\n', faults)}");
    }

    private static async Task<string?> CallAsync(HoopAICaller[] callers, PropertyInfo module, MethodInfo method)
    {
        string? fault = null;
        foreach (var caller in callers)
        {
            try
            {
                var arguments = method.GetParameters().Select(MadeUp.Argument).ToArray();
                await (Task)method.Invoke(module.GetValue(caller), arguments)!;
                return null;
            }
            catch (HoopAINotFoundException) when (module.Name == "Contacts")
            {
                // The sandbox keeps contacts: there is none of a made-up id.
                return null;
            }
            catch (Exception e)
            {
                // An operation of companies refuses a location's token before it is sent; the company is next.
                var actual = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
                fault = fault is null || !fault.Contains("Exception", StringComparison.Ordinal) || actual is HoopAIApiException ? $"{actual.GetType().Name} {actual.Message}" : fault;
            }
        }

        return fault;
    }
}
