using System.Globalization;
using System.Text.Json;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Output;

/// <summary>Writes what the paging template needs of one operation: mostly the expressions that read a place from an answer and put it into the next request.</summary>
internal sealed class PagingWriter
{
    private const string Start = "start";
    private const string Page = "page";

    private readonly Utf8JsonWriter _json;
    private readonly OperationModel _operation;
    private readonly PaginationModel _paging;
    private readonly TypeDefinition? _carrier;

    private PagingWriter(Utf8JsonWriter json, OperationModel operation, PaginationModel paging)
    {
        _json = json;
        _operation = operation;
        _paging = paging;
        _carrier = paging.InBody ? BodyOf(operation) ?? throw Invalid("the request body has no type with members") : operation.Options;
    }

    /// <summary>The type of the body that carries the place; it must be copied from page to page.</summary>
    public static TypeDefinition? BodyOf(OperationModel operation) =>
        operation.Parameters.Find(parameter => parameter.Place == ParameterPlace.JsonBody)?.Use is TypeUse.Defined { Definition: { Kind: DefinitionKind.Model } body } ? body : null;

    public static void Write(Utf8JsonWriter json, OperationModel operation, PaginationModel paging) => new PagingWriter(json, operation, paging).Write();

    private void Write()
    {
        var answer = _operation.Answer;
        var (items, item) = _paging.Items == "*" ? FindItems() : AnswerPath.WalkToItems("answer", answer, _paging.Items).Items(_paging.Item, _operation.Module);
        var itemClr = CSharp.Type(item, _operation.Module);
        _json.WriteStartObject();
        _json.WriteString("name", _operation.PagingName);
        _json.WriteString("item", itemClr);
        _json.WriteString("item_codec", CSharp.Codec(item, _operation.Module));
        _json.WriteString("source", _paging.Style == PagingStyle.Page ? "PageNumberPaging" : _paging.Style + "Paging");
        _json.WriteString("remark", _paging.Remark is { } remark ? Compilation.Documentation.Sentence(remark) : "");
        _json.WriteString("carrier", _carrier?.Name ?? "");
        _json.WriteString("body", _paging.InBody ? BodyName() : "");
        WriteLines("fixed", _paging.Fixed.Where(pair => Member(pair.Key) is not null).Select(pair => $"{Start}.{Member(pair.Key)!.Name} = {pair.Value};"));
        WriteParameters();
        _json.WriteString("send", Send());
        WritePlace();
        _json.WriteString("items", items);
        _json.WriteString("total", _paging.Total is { } total ? AnswerPath.Walk("answer", answer, total).Number() : "");
        _json.WriteString("more", string.Join(" ?? ", _paging.More.Select(path => AnswerPath.Walk("answer", answer, path).Boolean())));
        _json.WriteString("limit", Limit());
        _json.WriteString("max_limit", _paging.MaximumLimit?.ToString(CultureInfo.InvariantCulture) ?? "");
        _json.WriteString("id", IdOf(item));
        _json.WriteEndObject();
    }

    private (string, TypeUse) FindItems()
    {
        var item = _paging.Item ?? TypeUse.AnyValue;
        return ($"PageItems.Find<{CSharp.Type(item, _operation.Module)}, {CSharp.Codec(item, _operation.Module)}>(answer)", item);
    }

    private void WritePlace()
    {
        switch (_paging.Style)
        {
            case PagingStyle.Offset:
                _json.WriteString("variable", "offset");
                _json.WriteString("from", Current("offset") is { } offset ? offset + " ?? 0" : "");
                WriteLines("set", Set("offset"));
                break;
            case PagingStyle.Page:
                _json.WriteString("variable", "number");
                _json.WriteString("first_page", _paging.FirstPage.ToString(CultureInfo.InvariantCulture));
                _json.WriteString("from", Current("page") ?? "");
                WriteLines("set", Set("page"));
                break;
            default:
                _json.WriteString("variable", "position");
                _json.WriteString("next_parameters", _paging.Style == PagingStyle.Keyset ? "(answer, last)" : "answer");
                WriteLines("next", _paging.Next.Select(next => NextValue(next.Paths)));
                WriteLines("set_later", _paging.Next.Select((next, index) => Member(next.Wire) is { } member ? $"{Page}.{member.Name} = {FromPosition(index, member.Use, IsCertain(member))};" : null).OfType<string>());
                break;
        }
    }

    private string NextValue(IReadOnlyList<string> paths)
    {
        var values = paths.Select(Walk).ToList();
        return values.Skip(1).Aggregate(values[0], (value, other) => $"{value}.Or({other})");

        string Walk(string path)
        {
            const string Last = "[-1].";
            return path.StartsWith(Last, StringComparison.Ordinal)
                ? AnswerPath.Walk("last", ItemUse(), path[Last.Length..]).Value()
                : AnswerPath.Walk("answer", _operation.Answer, path).Value();
        }
    }

    private TypeUse ItemUse() => _paging.Items == "*" ? _paging.Item ?? TypeUse.AnyValue : AnswerPath.WalkToItems("answer", _operation.Answer, _paging.Items).Items(_paging.Item, _operation.Module).Item;

    // What the caller asks for in the signature; places that this method sets itself are left out.
    private void WriteParameters()
    {
        _json.WriteStartArray("parameters");
        foreach (var parameter in Ordered().Where(parameter => !SetByPaging(parameter)))
        {
            _json.WriteStartObject();
            _json.WriteString("clr", CSharp.Type(parameter.Use, _operation.Module));
            _json.WriteString("name", parameter.Name);
            _json.WriteBoolean("optional", !parameter.IsRequired);
            _json.WriteString("doc", parameter.Documentation);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private string Send()
    {
        var arguments = Ordered().Select(parameter => parameter switch
        {
            { Place: ParameterPlace.JsonBody } when _paging.InBody => Page,
            _ when SetByPaging(parameter) => Positional(parameter),
            _ => parameter.Name,
        });
        var options = _operation.Options is null ? [] : new[] { _paging.InBody ? "options" : Page };
        return $"api.{_operation.Name}Async({string.Join(", ", arguments.Concat(options).Append("cancellationToken"))})";
    }

    private IEnumerable<ParameterModel> Ordered() => _operation.Parameters.OrderBy(parameter => !parameter.IsRequired);

    private bool SetByPaging(ParameterModel parameter) => parameter.Place == ParameterPlace.Query && (
        parameter.Wire == _paging.Parameters.GetValueOrDefault("offset") ||
        parameter.Wire == _paging.Parameters.GetValueOrDefault("page") ||
        _paging.Next.Any(next => next.Wire == parameter.Wire) ||
        _paging.Fixed.ContainsKey(parameter.Wire));

    private string Positional(ParameterModel parameter)
    {
        if (_paging.Fixed.TryGetValue(parameter.Wire, out var literal))
        {
            return literal;
        }

        var index = _paging.Next.ToList().FindIndex(next => next.Wire == parameter.Wire);
        if (index < 0)
        {
            return FromNumber(_paging.Style == PagingStyle.Offset ? "offset" : "number", parameter.Use);
        }

        var first = _paging.First.GetValueOrDefault(parameter.Wire) ?? throw Invalid($"the required parameter '{parameter.Wire}' marks the place, but 'first' does not say what the first request carries in it");
        return $"position.IsStart ? {first} : {FromPosition(index, parameter.Use, certain: true)}";
    }

    private IEnumerable<string> Set(string role) => Member(_paging.Parameters[role]) is { } member
        ? [$"{Page}.{member.Name} = {FromNumber(_paging.Style == PagingStyle.Offset ? "offset" : "number", member.Use)};"]
        : [];

    private string? Current(string role) => Member(_paging.Parameters[role]) is { } member ? NumberOf($"{Start}.{member.Name}", member.Use, member.Name) : null;

    private string Limit()
    {
        var fallback = _paging.DefaultLimit is { } size ? size.ToString(CultureInfo.InvariantCulture) : null;
        if (!_paging.Parameters.TryGetValue("limit", out var wire))
        {
            return fallback ?? "";
        }

        if (Member(wire) is { } member)
        {
            return NumberOf($"{Start}.{member.Name}", member.Use, member.Name) + (fallback is null ? "" : $" ?? {fallback}");
        }

        var parameter = _operation.Parameters.Find(parameter => parameter.Wire == wire) ?? throw Invalid($"there is no parameter '{wire}'");
        return NumberOf(parameter.Name, parameter.Use, parameter.Name);
    }

    private PropertyModel? Member(string wire)
    {
        var member = _carrier?.Properties.Find(property => property.Wire == wire);
        return member is not null || _operation.Parameters.Exists(parameter => parameter.Wire == wire) ? member : throw Invalid($"there is no parameter '{wire}'");
    }

    private string BodyName() => _operation.Parameters.First(parameter => parameter.Place == ParameterPlace.JsonBody).Name;

    private bool IsCertain(PropertyModel member) => _paging.InBody && member.IsRequired && !_carrier!.UsedInAnswers && !member.IsNullable;

    private static string NumberOf(string expression, TypeUse use, string name) =>
        use is TypeUse.Scalar { Kind: ScalarKind.String } ? $"PageNumber.Parse({expression}, {Identifiers.Literal(name)})" : $"PageNumber.Of({expression})";

    private string FromNumber(string variable, TypeUse use) => use switch
    {
        TypeUse.Scalar { Kind: ScalarKind.Int64 } => variable,
        TypeUse.Scalar { Kind: ScalarKind.String } => $"PageNumber.Text({variable})",
        TypeUse.Scalar { Kind: ScalarKind.Int32 or ScalarKind.Decimal or ScalarKind.Double } => $"({CSharp.Type(use, _operation.Module)}){variable}",
        _ => throw Invalid("a page number or offset must be a number or a text"),
    };

    private string FromPosition(int index, TypeUse use, bool certain)
    {
        var value = $"position[{index}]";
        var text = use switch
        {
            TypeUse.Scalar { Kind: ScalarKind.String } => $"{value}.AsText()",
            TypeUse.Scalar { Kind: ScalarKind.Int32 } => $"(int?){value}.AsInt64()",
            TypeUse.Scalar { Kind: ScalarKind.Int64 or ScalarKind.Decimal or ScalarKind.Double } => $"{value}.AsInt64()",
            TypeUse.List { Item: TypeUse.Any } => $"{value}.AsList()",
            TypeUse.List { Item: TypeUse.Scalar { Kind: ScalarKind.String } } => $"{value}.AsTexts()",
            TypeUse.Any => $"{value}.AsJson()",
            _ => throw Invalid($"the value '{_paging.Next[index].Wire}' has a type that cannot mark a place"),
        };
        return !certain ? text : use.IsValueType ? $"({text}).GetValueOrDefault()" : text + "!";
    }

    private static string IdOf(TypeUse item)
    {
        if (item is not TypeUse.Defined { Definition: { Kind: DefinitionKind.Model } model })
        {
            return "";
        }

        var id = model.Properties.Find(property => property.Wire == "id") ?? model.Properties.Find(property => property.Wire == "_id");
        return id?.Use is TypeUse.Scalar { Kind: ScalarKind.String } ? id.Name : "";
    }

    private void WriteLines(string name, IEnumerable<string> lines)
    {
        _json.WriteStartArray(name);
        foreach (var line in lines)
        {
            _json.WriteStringValue(line);
        }

        _json.WriteEndArray();
    }

    private GenerationException Invalid(string problem) =>
        new(DiagnosticCodes.PaginationInvalid, _paging.Location, $"{_operation.Name}: {problem}", "correct this x-pagination; the README of the pagination overlays says what may stand here");
}
