using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Naming;

/// <summary>Gives every type, method, parameter and member its C# name. Overlays decide first, then the documents' own names, then the place.</summary>
internal static class Namer
{
    public static void NameAll(ApiModel model, DiagnosticBag diagnostics)
    {
        foreach (var module in model.Modules)
        {
            OperationNamer.Name(module, diagnostics);
            OperationNamer.NamePaging(module);
        }

        TypeNamer.Name(model, diagnostics);
        foreach (var operation in model.Modules.SelectMany(module => module.Operations))
        {
            ParameterNamer.Name(operation);
        }

        foreach (var definition in model.Definitions)
        {
            MemberNamer.Name(definition);
        }
    }
}
