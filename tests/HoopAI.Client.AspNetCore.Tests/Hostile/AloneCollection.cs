namespace HoopAI.Client.AspNetCore.Tests.Hostile;

/// <summary>Runs when no other test does: what others allocate would count as a leak.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
