namespace HoopAI.Chaos.Stores;

internal enum StoreKind
{
    Postgres,
    Sqlite,
}
