namespace HoopAI.Generator.Model;

internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    Decimal,
    DateTimeOffset,
    Date,
    Guid,
    Bytes,
}

/// <summary>The type of a value, as a member or parameter uses it.</summary>
internal abstract record TypeUse
{
    public virtual bool IsValueType => false;

    public sealed record Scalar(ScalarKind Kind) : TypeUse
    {
        public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Bytes);
    }

    /// <summary>Any JSON value: no schema, or one that cannot be typed.</summary>
    public sealed record Any : TypeUse
    {
        public override bool IsValueType => true;
    }

    public sealed record List(TypeUse Item) : TypeUse;

    public sealed record Map(TypeUse Value) : TypeUse;

    /// <summary>A part of a multipart body that is a file.</summary>
    public sealed record File : TypeUse;

    public sealed record Defined(TypeDefinition Definition) : TypeUse
    {
        public override bool IsValueType => Definition.Kind is DefinitionKind.StringEnum or DefinitionKind.NumberEnum;

        // A definition may contain itself; the generated members of a record would follow it for ever.
        public override string ToString() => Definition.Name;
    }

    /// <summary>How many lists and maps stand around the innermost value.</summary>
    public int Depth => this switch
    {
        List list => list.Item.Depth + 1,
        Map map => map.Value.Depth + 1,
        _ => 0,
    };

    public static TypeUse AnyValue { get; } = new Any();

    public static TypeUse Text { get; } = new Scalar(ScalarKind.String);

    /// <summary>The definitions that this use mentions.</summary>
    public IEnumerable<TypeDefinition> Definitions => this switch
    {
        Defined defined => [defined.Definition],
        List list => list.Item.Definitions,
        Map map => map.Value.Definitions,
        _ => [],
    };
}
