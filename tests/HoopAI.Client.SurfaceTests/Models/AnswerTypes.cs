using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Refit;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Models;

/// <summary>The models that can stand somewhere in an answer.</summary>
internal static class AnswerTypes
{
    public static IReadOnlyCollection<Type> All { get; } = Reach();

    private static HashSet<Type> Reach()
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(RefitMethod.All.Select(method => method.Answer).OfType<Type>());
        while (open.TryPop(out var type))
        {
            if ((type.ListItem() ?? type.MapValue()) is { } item)
            {
                open.Push(item);
            }
            else if (type.IsSubclassOf(typeof(JsonUnion)))
            {
                // Its alternatives are what it can be read as.
                type.GetProperties().Select(member => member.PropertyType).Concat(type.GetMethods().Select(method => method.ReturnType)).Where(IsOfModels).ToList().ForEach(open.Push);
            }
            else if (type.IsSubclassOf(typeof(JsonModel)) && found.Add(type))
            {
                Sample.MembersOf(type).ToList().ForEach(member => open.Push(member.PropertyType));
            }
        }

        return found;
    }

    private static bool IsOfModels(Type type) => type.IsSubclassOf(typeof(JsonModel)) || type.ListItem()?.IsSubclassOf(typeof(JsonModel)) == true;
}
