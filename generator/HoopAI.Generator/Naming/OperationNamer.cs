using HoopAI.Generator.Compilation;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Naming;

internal static class OperationNamer
{
    private const string Async = "Async";

    public static void Name(ApiModule module, DiagnosticBag diagnostics)
    {
        // Case-insensitive: two methods that differ in case only would mislead everybody.
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        foreach (var reserved in ReservedNames.ClassMembers)
        {
            names.TryTake(reserved);
        }

        foreach (var operation in module.Operations.Where(operation => operation.ExplicitName is not null))
        {
            operation.Name = Words.Pascal(operation.ExplicitName!);
            if (!names.TryTake(operation.Name))
            {
                diagnostics.Fail(DiagnosticCodes.NameTaken, operation.Node.Location, $"two operations of {module.Name} are called '{operation.Name}'", "give one of them another x-csharp-name");
            }
        }

        foreach (var operation in module.Operations.Where(operation => operation.ExplicitName is null))
        {
            var name = Words.Shorten(FromId(operation));
            var taken = names.IsTaken(name);
            operation.Name = names.Take(name, Words.Shorten(name + By(operation)), Words.Shorten(Words.Pascal(operation.Verb) + name), Words.Shorten(FromPath(operation)));
            if (taken)
            {
                diagnostics.Warn(DiagnosticCodes.DuplicateOperation, (operation.Node["operationId"] ?? operation.Node).Location, $"another operation of {module.Name} is called '{name}' already, or that name is reserved; this one becomes '{operation.Name}'", "give one of them another operationId, or an x-csharp-name in an overlay");
            }
        }
    }

    /// <summary>ListContacts is listed whole by EnumerateContacts.</summary>
    public static void NamePaging(ApiModule module)
    {
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in module.Operations.Where(operation => operation.Pagination is not null))
        {
            var verb = Array.Find(["Get", "List", "Fetch", "Find"], verb => operation.Name.Length > verb.Length && operation.Name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(operation.Name[verb.Length]));
            operation.PagingName = names.Take("Enumerate" + operation.Name[(verb?.Length ?? 0)..], "Enumerate" + operation.Name);
        }
    }

    private static string FromId(OperationModel operation)
    {
        if (operation.Node.GetString("operationId") is not { Length: > 0 } id)
        {
            return FromPath(operation);
        }

        // Frameworks put the controller's name first: ContactsController_getContact.
        var controller = id.IndexOf("Controller_", StringComparison.Ordinal);
        var name = Words.Pascal(controller < 0 ? id : id[(controller + "Controller_".Length)..]);
        return name.Length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal) ? name[..^Async.Length] : name;
    }

    private static string FromPath(OperationModel operation)
    {
        var literals = operation.PathParts.Where(part => part.Literal is not null).SelectMany(part => Words.Split(part.Literal!)).Select(Words.Pascal);
        return Words.Pascal(operation.Verb) + string.Concat(literals) + By(operation);
    }

    private static string By(OperationModel operation)
    {
        var parameters = PathTemplate.Split(operation.Path).Where(part => part.IsPlaceholder).Select(part => Words.Pascal(part.Text)).Distinct(StringComparer.Ordinal).ToList();
        return parameters.Count == 0 ? "" : "By" + string.Join("And", parameters);
    }
}
