using System.Reflection;
using System.Text.Json;
using HoopAI.Client.Testing.Tests.Support;
using HoopAI.EndToEnd.Tests.Support;

namespace HoopAI.Client.Testing.Tests;

public sealed class EveryOperationTests
{
    [SkippableTheory]
    [BothEngines]
    public async Task Every_stub_answers_its_own_operation_and_no_other(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine, new HoopAITestPlatformOptions { IsStrict = true });
        var client = platform.CreateClient();
        HoopAICaller[] callers = [client.ForLocation(platform.LocationId), client.ForCompany(platform.CompanyId)];
        var calls = Operations.All.Select(operation => (Operation: operation, Arguments: operation.Method.GetParameters().ToDictionary(parameter => parameter.Name!, MadeUp.Argument))).ToList();

        // All at once: each must find its way among all the others.
        foreach (var (operation, arguments) in calls)
        {
            dynamic stub = operation.Stub(platform, arguments);
            stub.RespondsWith(409, (string)stub.Operation);
        }

        var faults = new List<string>();
        foreach (var (operation, arguments) in calls)
        {
            dynamic stub = operation.Stub(platform, arguments);
            var answer = await CallAsync(callers, operation, [.. arguments.Values]);
            if (answer != stub.Operation)
            {
                faults.Add($"{operation.Name}: {answer}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {calls.Count} were not answered by their own stub:\n{string.Join('\n', faults)}");
        var arrived = platform.ReceivedCalls().Select(call => call.Operation).ToHashSet();
        Assert.Equal(576, arrived.Count);
        Assert.DoesNotContain(null, arrived);
    }

    [SkippableFact]
    public async Task Every_operation_has_a_default_answer_on_a_WireMock()
    {
        await using var platform = await Platforms.StartAsync(Engine.WireMock);
        await platform.LoadDefaultsAsync();
        var client = platform.CreateClient();
        HoopAICaller[] callers = [client.ForLocation(platform.LocationId), client.ForCompany(platform.CompanyId)];
        var faults = new List<string>();
        foreach (var operation in Operations.All)
        {
            var (caller, _) = await ReadAsync(callers, operation, [.. operation.Method.GetParameters().Select(MadeUp.Argument)]);
            if (caller is null)
            {
                faults.Add(operation.Name);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_answer_that_the_client_reads_can_be_given_and_arrives_as_it_was()
    {
        await using var platform = await HoopAITestPlatform.StartAsync();
        var client = platform.CreateClient();
        HoopAICaller[] callers = [client.ForLocation(platform.LocationId), client.ForCompany(platform.CompanyId)];
        var (given, faults) = (0, new List<string>());
        foreach (var operation in Operations.All)
        {
            object?[] Arguments() => [.. operation.Method.GetParameters().Select(MadeUp.Argument)];
            if (await ReadAsync(callers, operation, Arguments()) is not (var caller, { } answer))
            {
                // The sandbox has no token, or no contact, of a made-up id.
                continue;
            }

            given++;
            dynamic stub = operation.Stub(platform, new Dictionary<string, object?>());
            stub.Returns((dynamic)answer);
            var (_, arrived) = await ReadAsync([caller!], operation, Arguments());
            var (before, after) = (Show(answer), Show(arrived));
            if (before != after)
            {
                faults.Add($"{operation.Name}: {before} became {after}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(given >= 560, $"Only {given} answers could be compared.");
    }

    private static string Show(object? answer) => answer is JsonElement { ValueKind: JsonValueKind.Undefined } ? "nothing" : JsonSerializer.Serialize(answer);

    /// <summary>The answer of the sandbox, and which caller got it; null where neither did.</summary>
    private static async Task<(HoopAICaller? Caller, object? Answer)> ReadAsync(HoopAICaller[] callers, Operations operation, object?[] arguments)
    {
        foreach (var caller in callers)
        {
            try
            {
                var call = (Task)operation.Method.Invoke(operation.Module.GetValue(caller), arguments)!;
                await call;
                var answer = call.GetType().GetProperty("Result")!.GetValue(call);
                if (answer is not Stream stream)
                {
                    return (caller, answer);
                }

                await using (stream)
                {
                    var bytes = new MemoryStream();
                    await stream.CopyToAsync(bytes);
                    return (caller, bytes.ToArray());
                }
            }
            catch (Exception fault) when (fault is HoopAIException || fault.InnerException is HoopAIException)
            {
                // The other caller is next.
            }
        }

        return default;
    }

    /// <summary>What the stub says, or what came instead. An operation of companies refuses a location's token before it is sent; the company is next.</summary>
    private static async Task<string> CallAsync(HoopAICaller[] callers, Operations operation, object?[] arguments)
    {
        var said = "";
        foreach (var caller in callers)
        {
            try
            {
                await (Task)operation.Method.Invoke(operation.Module.GetValue(caller), arguments)!;
                return "a success";
            }
            catch (HoopAIConflictException conflict)
            {
                return conflict.Messages.Single();
            }
            catch (Exception fault)
            {
                var actual = fault is TargetInvocationException { InnerException: { } inner } ? inner : fault;
                if (actual is HoopAIConflictException conflict)
                {
                    return conflict.Messages.Single();
                }

                said += $"{actual.GetType().Name}: {actual.Message} ";
            }
        }

        return said;
    }
}
