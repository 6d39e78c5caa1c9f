using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime.Samples;

/// <summary>As the generator writes it.</summary>
[JsonConverter(typeof(OpenEnumConverter<ContactKind>))]
public readonly record struct ContactKind : IOpenEnum<ContactKind>
{
    private readonly string? _value;

    public ContactKind(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    public string Value => _value ?? "";

    public static ContactKind Lead => new("lead");
    public static ContactKind Customer => new("customer");

    public static IReadOnlyList<ContactKind> KnownValues { get; } = [Lead, Customer];

    public static implicit operator ContactKind(string value) => new(value);

    public override string ToString() => Value;

    static ContactKind IOpenEnum<ContactKind>.Create(string value) => new(value);
}
