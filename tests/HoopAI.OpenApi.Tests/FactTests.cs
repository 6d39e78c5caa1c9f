using HoopAI.OpenApi.Tests.Comparing;
using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests;

public sealed class FactTests
{
    [Fact]
    public void Every_module_of_the_facts_has_a_document_and_every_document_is_a_module_of_the_facts() => FactComparison.Check(FactKind.Module);

    [Fact]
    public void Every_operation_is_the_same_in_the_facts_and_in_the_documents() => FactComparison.Check(FactKind.Operation);

    [Fact]
    public void Every_schema_is_the_same_in_the_facts_and_in_the_documents() => FactComparison.Check(FactKind.Schema);

    [Fact]
    public void Every_webhook_event_is_the_same_in_the_facts_and_in_the_documents() => FactComparison.Check(FactKind.Event);

    [Fact]
    public void Every_scope_is_the_same_in_the_facts_and_in_the_documents() => FactComparison.Check(FactKind.Scope);

    [Fact]
    public void Nothing_in_the_facts_is_of_a_kind_that_is_not_compared() =>
        Assert.Equal(Documents.All.Count, FactFiles.All.Count(fact => Enum.IsDefined(fact.Kind)));
}
