using HoopAI.Generator.Model;

namespace HoopAI.Generator.Compilation;

internal static class QueryTypes
{
    /// <summary>Whether a value of this type is one text in a path, query or header.</summary>
    public static bool IsSimple(TypeUse use) => use is
        TypeUse.Scalar { Kind: not ScalarKind.Bytes } or
        TypeUse.Defined { Definition.Kind: DefinitionKind.StringEnum or DefinitionKind.NumberEnum };
}
