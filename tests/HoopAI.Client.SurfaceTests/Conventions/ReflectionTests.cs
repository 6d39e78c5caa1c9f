using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Conventions;

/// <summary>What the compiled assembly refers to: a library for trimmed and ahead-of-time compiled apps looks nothing up by name.</summary>
public sealed class ReflectionTests
{
    /// <summary>What may be used, and why.</summary>
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["System.Reflection.MemberInfo.get_Name"] = "the name of a type, in messages",
        ["System.Type.get_Name"] = "the name of a type, in messages",
        ["System.Type.get_FullName"] = "the name of a type, in messages",
        ["System.Type.GetTypeFromHandle"] = "typeof",
        ["System.Type.op_Equality"] = "typeof(T) == typeof(X), decided by the JIT",
        ["System.Type.op_Inequality"] = "typeof(T) != typeof(X), decided by the JIT",
        ["System.Object.GetType"] = "the name of a type, in messages",
        ["System.Reflection.Assembly.GetName"] = "the version, for the telemetry's name",
        ["System.Reflection.AssemblyName.get_Version"] = "the version, for the telemetry's name",
        ["System.Type.get_Assembly"] = "the version, for the telemetry's name",
    };

    [Fact]
    public void The_assembly_refers_to_no_reflection()
    {
        if (Surface.IsWithRefit)
        {
            // Refit's part is Refit's; ours is the same in both.
            return;
        }

        using var file = new PEReader(File.OpenRead(Surface.Assembly.Location));
        var metadata = file.GetMetadataReader();
        Faults.None(
            from handle in metadata.MemberReferences
            let member = metadata.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
            let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
            let name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}"
            where (name.StartsWith("System.Reflection.", StringComparison.Ordinal) && !metadata.GetString(type.Name).EndsWith("Attribute", StringComparison.Ordinal))
                || name.StartsWith("System.Type.", StringComparison.Ordinal) || name.StartsWith("System.Activator.", StringComparison.Ordinal) || name == "System.Object.GetType"
                || name.StartsWith("System.Linq.Expressions.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CSharp.", StringComparison.Ordinal)
            where !Reasons.ContainsKey(name)
            select name, "Bind it at compile time, or give a reason in ReflectionTests.Reasons.");
    }
}
