using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Overlays;

public sealed class PagedOperationTests
{
    [Fact]
    public void The_paged_operations_are_those_of_the_table_by_style()
    {
        var lines = PagedOperation.All.Select(operation => operation.Line).Order(StringComparer.Ordinal).ToList();
        if (Updating.IsAsked)
        {
            File.WriteAllText(Repository.PagedOperations, string.Concat(lines.Select(line => $"{line}\n")));
        }

        var table = File.ReadAllLines(Repository.PagedOperations);
        var differences = table.Except(lines).Select(line => $"only in the table:    {line}").Concat(lines.Except(table).Select(line => $"only in the overlays: {line}")).ToList();
        Assert.True(differences.Count == 0, $"{Repository.Display(Repository.PagedOperations)} and overlays/pagination differ:\n{string.Join('\n', differences)}\n{Updating.Advice}");
    }

    [Fact]
    public void No_operation_pages_in_two_ways() => Assert.Empty(PagedOperation.All.GroupBy(operation => operation.Action.Target + operation.Module).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_style_is_a_known_one() => Assert.Empty(
        from operation in PagedOperation.All
        where operation.Pagination["style"].Text() is not ("offset" or "page" or "keyset" or "cursor") || operation.Pagination["in"].Text() is not ("query" or "body")
        select operation.Line);

    [Fact]
    public void Every_parameter_that_paging_sets_is_one_of_the_operation() => Assert.Empty(
        from operation in PagedOperation.All
        let names = NamesOf(operation)
        from name in (operation.Pagination["parameters"] as JsonObject ?? []).Select(role => role.Value.Text())
            .Concat((operation.Pagination["next"] as JsonObject ?? []).Select(next => next.Key))
            .Concat((operation.Pagination["first"] as JsonObject ?? []).Select(first => first.Key))
            .Concat((operation.Pagination["fixed"] as JsonObject ?? []).Select(value => value.Key))
        where !names.Contains(name)
        select $"{operation.Action}: the operation has no '{name}' in the {operation.Pagination["in"].Text()}; it has {string.Join(", ", names)}");

    private static HashSet<string> NamesOf(PagedOperation operation)
    {
        var document = OverlaidDocuments.All[operation.Module];
        var found = document["paths"]![operation.Path]![operation.Method]!;
        if (operation.Pagination["in"].Text() == "query")
        {
            return [.. (found["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["in"].Text() == "query").Select(parameter => parameter!["name"].Text())];
        }

        var schema = found["requestBody"]!["content"]!["application/json"]!["schema"]!;
        var definition = schema["$ref"] is { } reference ? document["components"]!["schemas"]![reference.Text().Split('/')[^1]]! : schema;
        return [.. (definition["properties"]?.AsObject() ?? []).Select(property => property.Key)];
    }
}
