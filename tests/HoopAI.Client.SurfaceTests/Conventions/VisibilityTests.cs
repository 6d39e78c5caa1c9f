using System.Runtime.CompilerServices;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Conventions;

public sealed class VisibilityTests
{
    /// <summary>Where hand-written types are public, and why.</summary>
    private static readonly Dictionary<string, string> PublicOnPurpose = new()
    {
        ["HoopAI.Client"] = "what an app names: client, callers, options, errors",
        ["HoopAI.Client.Runtime"] = "what generated public types name: models, unions, open enumerations, files",
        ["HoopAI.Client.Tokens"] = "the contract of a token store, for those who write one",
        ["HoopAI.Client.OAuth"] = "hand-written parts of the generated OAuth types",
        ["HoopAI.Client.Webhooks"] = "events, their handlers, and the contract of an inbox",
        ["HoopAI.Client.RateLimits"] = "the contract of a keeper of budgets that processes share",
        ["Microsoft.Extensions.DependencyInjection"] = "AddHoopAI, where every AddX is found",
    };

    [Fact]
    public void A_hand_written_type_is_public_only_where_it_is_on_purpose() => Faults.None(
        from type in Surface.PublicTypes
        where !Surface.IsGenerated(type) && !type.IsNested && !PublicOnPurpose.ContainsKey(type.Namespace ?? "")
        select type.FullName, "Make it internal, move it to the namespace HoopAI.Client, or give a reason in VisibilityTests.PublicOnPurpose.");

    [Fact]
    public void Nothing_inside_a_hand_written_folder_is_an_open_class() => Faults.None(
        from type in Surface.Types
        where type is { IsClass: true, IsVisible: false, IsSealed: false, IsAbstract: false, IsNested: false } && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace?.StartsWith("HoopAI", StringComparison.Ordinal) == true
        where !Surface.Types.Any(child => child.BaseType == type || (child.BaseType is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == type))
        select type.FullName, "Internal classes are sealed.");

    [Fact]
    public void Internals_are_shown_to_our_own_assemblies_only() => Faults.None(
        Surface.Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(attribute => attribute.AssemblyName).Where(name => !name.StartsWith("HoopAI.", StringComparison.Ordinal)), "");
}
