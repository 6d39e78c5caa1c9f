//// Models/Rank.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The values of <c>Rank</c>; others than the known ones are kept as they came.</summary>
[JsonConverter(typeof(OpenNumberEnumConverter<Rank>))]
public readonly record struct Rank : IOpenNumberEnum<Rank>
{
    /// <summary>A value, known or not.</summary>
    /// <param name="value">As it travels.</param>
    public Rank(decimal value) => Value = value;

    /// <summary>The value as it travels.</summary>
    public decimal Value { get; }

    /// <summary><c>-1</c>.</summary>
    public static Rank Minus1 => new(-1m);

    /// <summary><c>0</c>.</summary>
    public static Rank Value0 => new(0m);

    /// <summary><c>10</c>.</summary>
    public static Rank Value10 => new(10m);

    /// <summary>The values that the platform's document lists.</summary>
    public static IReadOnlyList<Rank> KnownValues { get; } = [Minus1, Value0, Value10];

    /// <summary>A value by its number.</summary>
    /// <param name="value">As it travels.</param>
    public static implicit operator Rank(decimal value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static Rank IOpenNumberEnum<Rank>.Create(decimal value) => new(value);
}

//// Models/State.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The values of <c>State</c>; others than the known ones are kept as they came.</summary>
[JsonConverter(typeof(OpenEnumConverter<State>))]
public readonly record struct State : IOpenEnum<State>
{
    private readonly string? _value;

    /// <summary>A value by its wire form, known or not.</summary>
    /// <param name="value">As it travels.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public State(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>The value as it travels.</summary>
    public string Value => _value ?? "";

    /// <summary><c>in-progress</c>.</summary>
    public static State InProgress => new("in-progress");

    /// <summary><c>DONE</c>.</summary>
    public static State Done => new("DONE");

    /// <summary>The empty text.</summary>
    public static State Empty => new("");

    /// <summary><c>1</c>.</summary>
    public static State Value1 => new("1");

    /// <summary>The values that the platform's document lists.</summary>
    public static IReadOnlyList<State> KnownValues { get; } = [InProgress, Done, Empty, Value1];

    /// <summary>A value by its wire form.</summary>
    /// <param name="value">As it travels.</param>
    public static implicit operator State(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static State IOpenEnum<State>.Create(string value) => new(value);
}

