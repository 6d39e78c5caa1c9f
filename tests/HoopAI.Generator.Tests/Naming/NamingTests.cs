using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Naming;

/// <summary>Names that C#, the runtime or another name of the document already has.</summary>
public sealed class NamingTests
{
    [Fact]
    public void Members_that_collide_after_casing_get_names_of_their_own()
    {
        var model = Generated.Prepare(Sample.WithSchemas("""{"A":{"type":"object","properties":{"id":{},"Id":{},"_id":{},"ID":{}}}}""")).Model;
        var names = model.Definitions.Single().Properties.Select(property => property.Name).ToList();
        Assert.Equal("Id", names[0]);
        Assert.Equal(4, names.Distinct().Count());
    }

    [Fact]
    public void No_type_is_called_like_one_of_the_runtime()
    {
        // What stands in the runtime must be in the list of reserved names.
        var runtime = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "runtime"), "*.cs")
            .Where(file => !File.ReadAllText(file).Contains("namespace Refit", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "runtime", name + ".cs")).Contains(name + "<", StringComparison.Ordinal))
            .Where(name => name != "ApiClient");
        Assert.Empty(runtime.Except(HoopAI.Generator.Naming.ReservedNames.RuntimeTypes));
    }

    [Theory]
    [InlineData("List", "IList")]
    [InlineData("IList", "List")]
    public void The_interface_of_one_module_is_not_the_class_of_another(string first, string second)
    {
        var model = Generated.Prepare(Sample.WithPaths("""{"/a":{"get":{"tags":["FIRST"]},"put":{"tags":["SECOND"]}}}""".Replace("FIRST", first, StringComparison.Ordinal).Replace("SECOND", second, StringComparison.Ordinal))).Model;
        var names = model.Modules.Where(module => module.Operations.Count > 0).SelectMany(module => (string[])[module.Name, "I" + module.Name]);
        Assert.Equal(4, names.Distinct().Count());
    }

    [Fact]
    public void A_name_is_never_longer_than_a_file_name_can_be()
    {
        var model = Generated.Prepare(Sample.WithSchemas("""{"NAME":{"type":"object","properties":{"a":{"type":"object","properties":{"b":{}}}}}}""".Replace("NAME", new string('x', 400), StringComparison.Ordinal))).Model;
        Assert.All(model.Definitions, definition => Assert.InRange(definition.Name.Length, 1, 120));
    }

    [Fact]
    public void Documents_called_like_framework_types_or_the_runtime_are_modules_that_compile()
    {
        using var scratch = new Scratch();
        string[] names = ["task", "system", "runtime", "refit", "list", "ilist", "transport", "equals", "class", "名"];
        foreach (var name in names)
        {
            scratch.Write($"docs/{name}.json", Sample.WithPaths(
                """{"/NAME/{id}":{"get":{"operationId":"get","responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"task.json#/components/schemas/Page"}}}}}}}}""".Replace("NAME", name, StringComparison.Ordinal),
                """{"Page":{"type":"object","properties":{"at":{"type":"string","format":"date-time"},"inner":{"type":"object","properties":{"a":{}}}}}}"""));
        }

        var generated = Generated.FromFiles(scratch, scratch["docs"]);
        Compiler.Compile(generated);
        Assert.Equal(names.Length, generated.Model.Modules.Select(module => module.Namespace).Distinct().Count());
    }
}
