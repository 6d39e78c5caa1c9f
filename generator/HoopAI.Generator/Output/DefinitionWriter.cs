using System.Text.Json;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Output;

/// <summary>Writes what the templates need of one type.</summary>
internal sealed class DefinitionWriter(Utf8JsonWriter json, TypeDefinition definition)
{
    private readonly ApiModule _module = definition.Module;

    // An answer may lack any member, so only types that travel in requests alone promise one.
    private bool DemandsMembers => definition.UsedInRequests && definition.Kind == DefinitionKind.Model;

    /// <summary>The event whose payload this is; null for every other type.</summary>
    public WebhookModel? Webhook { get; init; }

    /// <summary>Whether paging copies values of this type from one request to the next.</summary>
    public bool IsCopied { get; init; }

    public void Write(Action writePlace)
    {
        json.WriteStartObject();
        json.WriteString("kind", definition.Kind.ToString());
        json.WriteString("name", definition.Name);
        writePlace();
        json.WriteString("summary", Summary());
        json.WriteBoolean("obsolete", definition.IsDeprecated);
        json.WriteBoolean("copied", IsCopied);
        if (Webhook is not null)
        {
            json.WriteString("event", Identifiers.Literal(Webhook.Name));
        }

        switch (definition.Kind)
        {
            case DefinitionKind.StringEnum or DefinitionKind.NumberEnum:
                WriteEnumMembers();
                break;
            case DefinitionKind.Union:
                WriteAlternatives();
                break;
            default:
                WriteMembers();
                break;
        }

        json.WriteEndObject();
    }

    private string Summary()
    {
        if (definition.Description is { Length: > 0 } description)
        {
            return Compilation.Documentation.Sentence(description);
        }

        if (Webhook is not null)
        {
            return $"{Compilation.Documentation.Sentence(Webhook.Summary)} The platform's webhook event <c>{Identifiers.Documentation(Webhook.Name)}</c>.";
        }

        if (definition.Kind == DefinitionKind.Options)
        {
            return $"The optional parameters of <c>{definition.RequestOf.First().Name}Async</c>; unset ones are not sent.";
        }

        var schema = definition.SchemaName is { } name ? $"<c>{Identifiers.Documentation(name)}</c> of the platform's {Identifiers.Documentation(_module.Key)} document." : null;
        return definition switch
        {
            { Kind: DefinitionKind.StringEnum or DefinitionKind.NumberEnum } => $"The values of <c>{Identifiers.Documentation(definition.SchemaName ?? definition.Hint ?? definition.Name)}</c>; others than the known ones are kept as they came.",
            { Kind: DefinitionKind.Union } => $"One of several forms of <c>{Identifiers.Documentation(definition.SchemaName ?? definition.Hint ?? definition.Name)}</c>.",
            { RequestOf.Count: 1, IsNested: false } => $"The body of <c>{definition.RequestOf.First().Name}Async</c>" + (schema is null ? "." : $": {schema}"),
            { AnswerOf.Count: 1, IsNested: false } => $"The answer of <c>{definition.AnswerOf.First().Name}Async</c>" + (schema is null ? "." : $": {schema}"),
            _ => schema is null ? $"The <c>{Identifiers.Documentation(definition.Hint ?? definition.Name)}</c> of {(definition.Parent is { } parent ? $"<see cref=\"{CSharp.Name(parent, _module)}\"/>" : "an operation")}." : char.ToUpperInvariant(schema[0]) + schema[1..],
        };
    }

    private void WriteMembers()
    {
        json.WriteString("names", string.Join(", ", definition.Properties.Select(property => Identifiers.Literal(property.Wire))));
        json.WriteString("initializer", string.Join(", ", definition.Properties.Where(IsRequired).Select(property => $"{property.Name} = {(property.Use.IsValueType ? "default" : "null!")}")));
        json.WriteStartArray("members");
        var index = 0;
        foreach (var property in definition.Properties)
        {
            var demanded = IsRequired(property);
            var certain = demanded && !definition.UsedInAnswers && !property.IsNullable;
            json.WriteStartObject();
            json.WriteNumber("index", index++);
            json.WriteString("name", property.Name);
            json.WriteString("wire", Identifiers.Literal(property.Wire));
            json.WriteString("clr", CSharp.Type(property.Use, _module));
            json.WriteString("codec", CSharp.Codec(property.Use, _module));
            json.WriteBoolean("value", property.Use.IsValueType);
            json.WriteBoolean("required", demanded);
            json.WriteBoolean("certain", certain);
            json.WriteBoolean("list", property.Use is TypeUse.List);
            json.WriteString("style", property.Style.ToString());
            json.WriteString("format", CollectionFormat(property.Style));
            json.WriteString("doc", property.Documentation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private bool IsRequired(PropertyModel property) => property.IsRequired && DemandsMembers;

    public static string CollectionFormat(QueryStyle style) => style switch
    {
        QueryStyle.Comma => "Csv",
        QueryStyle.Space => "Ssv",
        QueryStyle.Pipe => "Pipes",
        _ => "Multi",
    };

    private void WriteEnumMembers()
    {
        json.WriteStartArray("members");
        foreach (var member in definition.EnumMembers)
        {
            json.WriteStartObject();
            json.WriteString("name", member.Name);
            json.WriteString("wire", definition.Kind == DefinitionKind.StringEnum ? Identifiers.Literal(member.Wire) : member.Wire + "m");
            json.WriteString("doc", member.Wire.Length == 0 ? "The empty text." : $"<c>{Identifiers.Documentation(member.Wire)}</c>.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteAlternatives()
    {
        json.WriteStartArray("alternatives");
        foreach (var alternative in definition.Alternatives.Where(alternative => alternative.Use is not TypeUse.Any))
        {
            var clr = CSharp.Type(alternative.Use, _module);
            json.WriteStartObject();
            json.WriteString("name", alternative.Name);
            json.WriteString("clr", clr);
            // C# allows no conversion from an interface.
            json.WriteString("source", alternative.Use is TypeUse.List or TypeUse.Map ? clr[1..] : clr);
            json.WriteString("codec", CSharp.Codec(alternative.Use, _module));
            json.WriteBoolean("value", alternative.Use.IsValueType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
