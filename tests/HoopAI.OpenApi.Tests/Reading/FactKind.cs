namespace HoopAI.OpenApi.Tests.Reading;

internal enum FactKind
{
    Operation,
    Schema,
    Event,
    Scope,
    Module,
}
