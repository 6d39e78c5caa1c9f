using HoopAI.Client.EntityFrameworkCore.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>Holds migrations that are written by hand to the model that they serve.</summary>
internal static class Migrations
{
    public static void AssertAgree(HoopAIDbContext context)
    {
        var migrations = context.GetService<IMigrationsAssembly>();
        var snapshot = migrations.ModelSnapshot!.Model;
        var newest = migrations.CreateMigration(migrations.Migrations.Values.Last(), context.Database.ProviderName!);

        Assert.Empty(Differences(context, snapshot));
        Assert.Empty(Differences(context, newest.TargetModel));

        // Lengths and the like, which not every database enforces and no difference would show.
        Assert.Equal(Facets(context.GetService<IDesignTimeModel>().Model), Facets(snapshot));
    }

    private static IReadOnlyList<string> Differences(HoopAIDbContext context, IModel model)
    {
        var before = context.GetService<IModelRuntimeInitializer>()
            .Initialize(model is IMutableModel mutable ? mutable.FinalizeModel() : model, designTime: true);
        var now = context.GetService<IDesignTimeModel>().Model;
        return [.. context.GetService<IMigrationsModelDiffer>()
            .GetDifferences(before.GetRelationalModel(), now.GetRelationalModel())
            .Select(operation => operation.GetType().Name)];
    }

    private static string[] Facets(IModel model) =>
        [.. model.GetEntityTypes().SelectMany(type => type.GetProperties()).Select(property =>
            $"{property.DeclaringType.Name}.{property.Name} length {property.GetMaxLength()} nullable {property.IsNullable} token {property.IsConcurrencyToken}")];
}
