using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Serialization;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime.Samples;

/// <summary>As the generator writes it.</summary>
[JsonConverter(typeof(OpenNumberEnumConverter<Interval>))]
public readonly record struct Interval : IOpenNumberEnum<Interval>
{
    public Interval(decimal value) => Value = value;

    public decimal Value { get; }

    public static Interval Value15 => new(15m);
    public static Interval Value30 => new(30m);

    public static IReadOnlyList<Interval> KnownValues { get; } = [Value15, Value30];

    public static implicit operator Interval(decimal value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static Interval IOpenNumberEnum<Interval>.Create(decimal value) => new(value);
}
