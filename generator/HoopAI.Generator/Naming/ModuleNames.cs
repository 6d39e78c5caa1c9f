using HoopAI.Generator.Model;

namespace HoopAI.Generator.Naming;

/// <summary>
/// Hands out the names of modules. Each stands for an interface, a class, a property of the facade and, where every
/// document is a module, a namespace.
/// </summary>
internal sealed class ModuleNames
{
    private readonly UniqueNames _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _areNamespaces;

    public ModuleNames(GenerationOptions options)
    {
        _areNamespaces = options.ModulePerDocument;
        foreach (var reserved in ReservedNames.ClassMembers)
        {
            _names.TryTake(reserved);
        }

        if (options.Facade is { } facade)
        {
            _names.TryTake(facade);
        }
    }

    /// <summary>A name after the first of the texts whose name is free.</summary>
    public string Take(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (TryTake(Of(text)))
            {
                return Of(text);
            }
        }

        var numbered = _names.Take(Of(texts[0]) + "Module");
        _names.TryTake("I" + numbered);
        return numbered;
    }

    // The interface of List would be the class of IList.
    private bool TryTake(string name)
    {
        if (_names.IsTaken(name) || _names.IsTaken("I" + name) || (_areNamespaces && (name == "Runtime" || ReservedNames.Types.Contains(name))))
        {
            return false;
        }

        return _names.TryTake(name) && _names.TryTake("I" + name);
    }

    private static string Of(string text) => Words.Shorten(Identifiers.IsIdentifier(text) && char.IsUpper(text[0]) ? text : Words.Pascal(text));
}
