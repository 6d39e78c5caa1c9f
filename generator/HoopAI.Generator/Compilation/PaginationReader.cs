using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Compilation;

/// <summary>Reads <c>x-pagination</c> of an operation.</summary>
internal sealed class PaginationReader(SchemaCompiler schemas)
{
    private const string WayOut = "see the README of the pagination overlays for what may stand here";

    public PaginationModel? Read(ApiDocument document, SourceNode operation)
    {
        if (operation["x-pagination"] is not { IsObject: true } node)
        {
            return null;
        }

        var style = node.GetString("style") switch
        {
            "offset" => PagingStyle.Offset,
            "page" => PagingStyle.Page,
            "keyset" => PagingStyle.Keyset,
            "cursor" => PagingStyle.Cursor,
            var other => throw Invalid(node["style"] ?? node, $"'{other}' is no style of paging: offset, page, keyset or cursor"),
        };
        var model = new PaginationModel(node.Location, style, node.GetString("in") == "body")
        {
            Parameters = Texts(node["parameters"]),
            Next = [.. (node["next"]?.Members ?? []).Select(member => (member.Key, Paths(member.Value)))],
            First = Literals(node["first"]),
            Fixed = Literals(node["fixed"]),
            Items = node.GetString("items") ?? throw Invalid(node, "x-pagination does not say where the items stand"),
            Item = node["item"] is { } item ? schemas.Compile(new Located(document, item), new SchemaContext { Hint = "Item", IsItem = true }) : null,
            Total = node.GetString("total"),
            More = node["more"] is { } more ? Paths(more) : [],
            FirstPage = Number(node["firstPage"]) ?? 1,
            DefaultLimit = Number(node["defaultLimit"]),
            MaximumLimit = Number(node["maxLimit"]),
            Remark = node.GetString("why"),
        };
        var needed = style switch
        {
            PagingStyle.Offset => model.Parameters.ContainsKey("offset") ? null : "a parameter in the role 'offset'",
            PagingStyle.Page => model.Parameters.ContainsKey("page") ? null : "a parameter in the role 'page'",
            _ => model.Next.Count > 0 ? null : "'next'",
        };
        return needed is null ? model : throw Invalid(node, $"paging by {node.GetString("style")} needs {needed}");
    }

    private static Dictionary<string, string> Texts(SourceNode? node) =>
        (node?.Members ?? []).Where(member => member.Value.IsString).ToDictionary(member => member.Key, member => member.Value.Text, StringComparer.Ordinal);

    private static Dictionary<string, string> Literals(SourceNode? node) =>
        (node?.Members ?? []).ToDictionary(member => member.Key, member => member.Value.IsString ? Identifiers.Literal(member.Value.Text) : member.Value.Text, StringComparer.Ordinal);

    private static IReadOnlyList<string> Paths(SourceNode node) => node.IsString ? [node.Text] : [.. node.Items.Select(item => item.Text)];

    private static long? Number(SourceNode? node) => node is not null && node.TryGetNumber(out var number) ? (long)number : null;

    private static GenerationException Invalid(SourceNode node, string problem) => new(DiagnosticCodes.PaginationInvalid, node.Location, problem, WayOut);
}
