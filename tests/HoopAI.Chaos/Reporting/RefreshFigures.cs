using HoopAI.Chaos.Judging;

namespace HoopAI.Chaos.Reporting;

internal sealed record RefreshFigures(
    int Installations, int Rotations, int RotationsAhead, int RotationsAfterExpiry, int UnexplainedRotations, int TokenRequests, int RepeatedAfterCrash, int RepeatedAfterStop, int RepeatedBySleeper, int RepeatedAfterTimeout,
    int Fruitless, int Unaccounted)
{
    public static RefreshFigures Of(TokenLedger tokens, int installations) => new(
        installations, tokens.Rotations, tokens.RotationsAhead, tokens.RotationsAfterExpiry, tokens.UnexplainedRotations, tokens.Requests, tokens.RepeatedAfterCrash, tokens.RepeatedAfterStop, tokens.RepeatedBySleeper,
        tokens.RepeatedAfterTimeout, tokens.Fruitless, tokens.Unaccounted);
}
