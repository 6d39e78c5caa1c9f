namespace HoopAI.Client.EntityFrameworkCore.PostgreSql.Migrations;

/// <summary>
/// One exchange with a shared budget: a single statement, atomic under the lock of the budget's row. Times are milliseconds of <c>hoopai_now()</c>, which rounds
/// down; whatever is stored is rounded up, so that nothing is usable too early. Never changed: a later migration replaces it.
/// </summary>
/// <remarks>
/// A slot is free when its <c>held_until</c> has passed, and then usable from the later of <c>usable_at</c> and <c>held_until</c>: so a holder that crashed is
/// seen without anybody having to write it down. Its ticket stays until the next grant, so that a holder that comes late can still say when it was answered.
/// </remarks>
internal static class ExchangePermitsFunction
{
    public const string Create =
        """
        CREATE FUNCTION hoopai_exchange_permits(
            in_budget text, in_holder text, in_max integer, in_interval bigint,
            in_wanted integer, in_horizon bigint, in_spared integer, in_lapse bigint, in_pause bigint,
            in_slots integer[], in_tickets bigint[], in_answered_ago bigint[], in_tidy boolean,
            OUT slots integer[], OUT usable_in bigint[], OUT ticket bigint, OUT next_in bigint, OUT holders integer)
        LANGUAGE plpgsql VOLATILE AS $function$
        #variable_conflict use_variable
        DECLARE
            week CONSTANT bigint := 7 * 24 * 3600 * 1000;
            me CONSTANT bigint := hashtextextended(in_holder, 0);
            b hoopai_rate_budgets%ROWTYPE;
            -- Not fields of b: those are copied as a whole for each element that is set.
            usable bigint[];
            held bigint[];
            tickets bigint[];
            now_ms bigint;
            back bigint;
            slot integer;
            candidate record;
        BEGIN
            -- Again where another process made the row at the same time, or removed it as forgotten.
            LOOP
                SELECT * INTO b FROM hoopai_rate_budgets AS t WHERE t.budget = in_budget FOR NO KEY UPDATE;
                EXIT WHEN FOUND;
                INSERT INTO hoopai_rate_budgets (
                    budget, seen_at, paused_until, last_ticket, usable_at, held_until, tickets, holders, holders_seen_at)
                VALUES (in_budget, 0, 0, 0, '{}', '{}', '{}', '{}', '{}')
                ON CONFLICT DO NOTHING;
            END LOOP;
            usable := b.usable_at;
            held := b.held_until;
            tickets := b.tickets;

            -- Behind the lock, so that the times of one budget follow each other.
            now_ms := hoopai_now();

            -- A clock that was set back: as if no time had passed since, or everybody would wait until it has caught up.
            back := b.seen_at - now_ms;
            IF back > 0 THEN
                usable := ARRAY(SELECT a.at - back FROM unnest(usable) WITH ORDINALITY AS a(at, i) ORDER BY a.i);
                held := ARRAY(SELECT a.at - back FROM unnest(held) WITH ORDINALITY AS a(at, i) ORDER BY a.i);
                b.holders_seen_at := ARRAY(SELECT a.at - back FROM unnest(b.holders_seen_at) WITH ORDINALITY AS a(at, i) ORDER BY a.i);
                b.paused_until := b.paused_until - back;
            END IF;

            FOR i IN 1 .. cardinality(in_slots) LOOP
                slot := in_slots[i] + 1;
                IF slot <= cardinality(tickets) AND in_tickets[i] > 0 AND tickets[slot] = in_tickets[i] THEN
                    IF in_answered_ago[i] IS NOT NULL THEN
                        usable[slot] := now_ms + 1 - in_answered_ago[i] + in_interval;
                    END IF;
                    held[slot] := 0;
                    tickets[slot] := 0;
                END IF;
            END LOOP;

            -- Slots beyond the maximum go once they are as good as new ones; before that they are kept, for when the maximum rises again.
            slot := cardinality(usable);
            IF slot < in_max THEN
                usable := usable || array_fill(now_ms, ARRAY[in_max - slot]);
                held := held || array_fill(0::bigint, ARRAY[in_max - slot]);
                tickets := tickets || array_fill(0::bigint, ARRAY[in_max - slot]);
            ELSIF slot > in_max THEN
                WHILE slot > in_max AND usable[slot] <= now_ms AND held[slot] <= now_ms LOOP
                    slot := slot - 1;
                END LOOP;
                usable := usable[1:slot];
                held := held[1:slot];
                tickets := tickets[1:slot];
            END IF;

            IF in_pause IS NOT NULL THEN
                b.paused_until := greatest(b.paused_until, now_ms + 1 + in_pause);
            END IF;

            -- From the clock, so that a budget that was lost or forgotten does not give its old tickets again.
            ticket := greatest(b.last_ticket + 1, now_ms * 1000);
            slots := '{}';
            usable_in := '{}';
            IF in_wanted > 0 THEN
                FOR candidate IN
                    SELECT a.i::integer AS slot, greatest(a.usable, a.held) AS own, greatest(a.usable, a.held, b.paused_until, now_ms) AS at
                    FROM unnest(usable, held) WITH ORDINALITY AS a(usable, held, i)
                    WHERE a.held <= now_ms AND a.i <= in_max
                    ORDER BY at, own, a.i
                    LIMIT in_wanted::bigint + 1 OFFSET in_spared
                LOOP
                    EXIT WHEN cardinality(slots) = in_wanted;
                    IF candidate.at > now_ms + in_horizon THEN
                        next_in := candidate.at - now_ms - in_horizon;
                        EXIT;
                    END IF;
                    slots := slots || (candidate.slot - 1);
                    usable_in := usable_in || (candidate.at - now_ms);
                    usable[candidate.slot] := candidate.own;
                    held[candidate.slot] := candidate.at + in_lapse;
                    tickets[candidate.slot] := ticket;
                END LOOP;
            END IF;

            SELECT array_agg(a.holder), array_agg(a.seen_at) INTO b.holders, b.holders_seen_at
            FROM (
                SELECT h.holder, h.seen_at FROM unnest(b.holders, b.holders_seen_at) AS h(holder, seen_at)
                WHERE h.holder <> me AND h.seen_at > now_ms - 3 * in_interval
                UNION ALL
                SELECT me, now_ms
            ) AS a(holder, seen_at);
            holders := cardinality(b.holders);

            UPDATE hoopai_rate_budgets AS t SET
                seen_at = now_ms, paused_until = b.paused_until, last_ticket = ticket, usable_at = usable, held_until = held,
                tickets = tickets, holders = b.holders, holders_seen_at = b.holders_seen_at
            WHERE t.budget = in_budget;

            -- Never waits for another's row while it holds its own: no deadlock.
            IF in_tidy THEN
                DELETE FROM hoopai_rate_budgets AS t WHERE t.budget = ANY (ARRAY(
                    SELECT f.budget FROM hoopai_rate_budgets AS f
                    WHERE f.seen_at < now_ms - week AND f.paused_until < now_ms
                    LIMIT 1000 FOR UPDATE SKIP LOCKED));
            END IF;
        END
        $function$
        """;
}
