using HoopAI.Generator.Model;

namespace HoopAI.Generator.Compilation;

/// <summary>Marks which types travel in requests and which in answers: a request type demands its required members, an answer may always lack them.</summary>
internal static class Usage
{
    public static void Mark(ApiModel model)
    {
        var operations = model.Modules.SelectMany(module => module.Operations).ToList();
        Spread(operations.SelectMany(operation => operation.Parameters).SelectMany(parameter => parameter.Use.Definitions), definition => !definition.UsedInRequests && (definition.UsedInRequests = true));
        Spread(operations.SelectMany(operation => operation.Answer.Definitions), definition => !definition.UsedInAnswers && (definition.UsedInAnswers = true));
    }

    private static void Spread(IEnumerable<TypeDefinition> roots, Func<TypeDefinition, bool> mark)
    {
        var open = new Stack<TypeDefinition>(roots);
        while (open.TryPop(out var definition))
        {
            if (!mark(definition))
            {
                continue;
            }

            foreach (var mentioned in definition.Mentions)
            {
                open.Push(mentioned);
            }
        }
    }
}
