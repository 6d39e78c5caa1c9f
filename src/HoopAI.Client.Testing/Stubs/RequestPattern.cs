using System.Text;
using System.Text.Json;
using HoopAI.Client.Testing.Calls;
using HoopAI.Sandbox;

namespace HoopAI.Client.Testing.Stubs;

/// <summary>Which calls a stub is for, or a question is about.</summary>
internal sealed record RequestPattern(SandboxOperation Operation)
{
    public IReadOnlyList<PathValue> Path { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>What the body must be like: see <see cref="JsonLikeness"/>.</summary>
    public IReadOnlyList<JsonElement> Bodies { get; init; } = [];

    public IReadOnlyList<Func<JsonElement, bool>> Conditions { get; init; } = [];

    public bool Matches(CallFacts call) =>
        call.Operation == Operation.Id
        && Path.All(value => value.Text is null || call.Path.GetValueOrDefault(value.Name) == value.Text)
        && Query.All(call.Query.Contains)
        && Bodies.All(like => call.HasBody && JsonLikeness.IsLike(call.Body, like))
        && Conditions.All(condition => call.HasBody && Holds(condition, call.Body));

    /// <summary>As a test writes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(HoopAITestPlatform.MethodOf(Operation.Id)).Append('(');
        text.AppendJoin(", ", Path.Where(value => value.Text is not null).Select(value => $"{value.Name}: \"{value.Text}\"")).Append(')');
        foreach (var (name, value) in Query)
        {
            text.Append($".WithQuery(\"{name}\", \"{value}\")");
        }

        foreach (var like in Bodies)
        {
            text.Append($".WithBody({like.GetRawText()})");
        }

        return text.Insert(text.Length, ".Where(…)", Conditions.Count).ToString();
    }

    /// <exception cref="ConditionException">The test's code failed; a test must be told so, whoever runs the code.</exception>
    private bool Holds(Func<JsonElement, bool> condition, JsonElement body)
    {
        try
        {
            return condition(body);
        }
        catch (Exception fault)
        {
            throw new ConditionException(this, fault);
        }
    }
}
