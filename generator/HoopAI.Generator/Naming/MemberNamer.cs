using HoopAI.Generator.Model;

namespace HoopAI.Generator.Naming;

internal static class MemberNamer
{
    public static void Name(TypeDefinition definition)
    {
        var names = new UniqueNames(StringComparer.Ordinal);
        names.TryTake(definition.Name);
        var isEnum = definition.Kind is DefinitionKind.StringEnum or DefinitionKind.NumberEnum;
        foreach (var reserved in isEnum ? ReservedNames.EnumMembers : ReservedNames.Members)
        {
            names.TryTake(reserved);
        }

        // Of id and _id, the plain one keeps the plain name, wherever it stands.
        foreach (var property in definition.Properties.OrderBy(property => property.ExplicitName is null).ThenBy(property => Oddity(property.Wire)))
        {
            property.Name = Take(names, property.ExplicitName, property.Wire);
        }

        foreach (var member in definition.EnumMembers.OrderBy(member => member.ExplicitName is null).ThenBy(member => Oddity(member.Wire)))
        {
            member.Name = Take(names, member.ExplicitName, member.Wire);
        }
    }

    private static string Take(UniqueNames names, string? explicitName, string wire)
    {
        var name = Words.Pascal(explicitName ?? wire);
        if (ReservedNames.HidesRuntime(name))
        {
            return names.Take(Words.Shorten(name) + "Value");
        }

        var joined = string.Join('_', Words.Split(wire).Select(Words.Pascal));
        var spelled = wire.StartsWith('_') ? "Underscore" + name : joined.Contains('_', StringComparison.Ordinal) && char.IsLetter(joined[0]) ? joined : name + "Value";
        return names.Take(Words.Shorten(name), Words.Shorten(spelled), Words.Shorten(name) + "Value");
    }

    private static int Oddity(string wire) => wire.Length > 0 && char.IsLower(wire[0]) && wire.All(char.IsLetterOrDigit) ? 0 : wire.Length > 0 && char.IsLetter(wire[0]) ? 1 : 2;
}
