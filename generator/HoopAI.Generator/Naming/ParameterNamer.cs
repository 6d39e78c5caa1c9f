using HoopAI.Generator.Model;

namespace HoopAI.Generator.Naming;

internal static class ParameterNamer
{
    // Used by every generated method itself.
    private static readonly string[] Own = ["cancellationToken", "options", "url", "form", "headers", "nameof"];

    public static void Name(OperationModel operation)
    {
        var names = new UniqueNames(StringComparer.Ordinal);
        foreach (var own in Own)
        {
            names.TryTake(own);
        }

        foreach (var parameter in operation.Parameters)
        {
            var name = parameter.Place switch
            {
                ParameterPlace.JsonBody or ParameterPlace.FormBody => parameter.Use is TypeUse.Defined { Definition.Kind: DefinitionKind.Model } ? "request" : "body",
                ParameterPlace.RawBody => "content",
                _ => Words.Shorten(Words.Camel(parameter.ExplicitName ?? parameter.Wire)),
            };
            parameter.Name = Identifiers.Parameter(names.Take(name, name + "Value", name + parameter.Place));
        }
    }
}
