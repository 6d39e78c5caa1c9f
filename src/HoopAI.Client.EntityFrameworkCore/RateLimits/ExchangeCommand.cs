using HoopAI.Client.RateLimits;
using Npgsql;
using NpgsqlTypes;

namespace HoopAI.Client.EntityFrameworkCore.RateLimits;

/// <summary>An exchange as the call of the function that carries it out. Times are rounded to whole milliseconds, and to the safe side.</summary>
internal static class ExchangeCommand
{
    private const string Text =
        "SELECT slots, usable_in, ticket, next_in, holders FROM hoopai_exchange_permits($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

    public static void Write(NpgsqlCommand command, SharedPermitExchange exchange, bool tidy)
    {
        var returned = exchange.Returned;
        var (slots, tickets, answeredAgo) = (new int[returned.Count], new long[returned.Count], new long?[returned.Count]);
        for (var i = 0; i < returned.Count; i++)
        {
            (slots[i], tickets[i], answeredAgo[i]) = (returned[i].Slot, returned[i].Ticket, returned[i].AnsweredAgo is { } ago ? Down(ago) : null);
        }

        // Not prepared: it would save a twentieth of a millisecond, and fail behind poolers that do not keep statements.
        command.CommandText = Text;
        var parameters = command.Parameters;
        parameters.Add(new NpgsqlParameter<string> { TypedValue = exchange.Budget });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = exchange.Holder });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = exchange.Max });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = Up(exchange.Interval) });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = exchange.Wanted });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = Down(exchange.Horizon) });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = exchange.Spared });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = Up(exchange.Lapse) });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint, Value = exchange.Pause is { } pause ? Up(pause) : DBNull.Value });
        parameters.Add(new NpgsqlParameter<int[]> { TypedValue = slots });
        parameters.Add(new NpgsqlParameter<long[]> { TypedValue = tickets });
        parameters.Add(new NpgsqlParameter<long?[]> { TypedValue = answeredAgo });
        parameters.Add(new NpgsqlParameter<bool> { TypedValue = tidy });
    }

    public static SharedPermitGrant Read(NpgsqlDataReader row)
    {
        var (slots, usableIn, ticket) = (row.GetFieldValue<int[]>(0), row.GetFieldValue<long[]>(1), row.GetInt64(2));
        var permits = new GrantedPermit[slots.Length];
        for (var i = 0; i < permits.Length; i++)
        {
            permits[i] = new GrantedPermit(slots[i], ticket, TimeSpan.FromMilliseconds(usableIn[i]));
        }

        return new SharedPermitGrant
        {
            Permits = permits,
            NextIn = row.IsDBNull(3) ? null : TimeSpan.FromMilliseconds(row.GetInt64(3)),
            Holders = row.GetInt32(4),
        };
    }

    private static long Down(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    private static long Up(TimeSpan time) => Down(time) + (time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? 0 : 1);
}
