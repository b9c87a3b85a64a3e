namespace OS2.Catalog.Donations;

/// <summary>Which move is allowed in which state, and where it leads. Whatever does not stand here cannot happen.</summary>
public static class DonationMoves
{
    /// <summary>The state after a move; null when the move is not allowed.</summary>
    public static string? Next(string state, DonationMove move) => (state, move) switch
    {
        (DonationState.Draft, DonationMove.Send) => DonationState.Sent,
        (DonationState.Sent or DonationState.InReview or DonationState.Answered, DonationMove.Take) => DonationState.InReview,
        (DonationState.Asked, DonationMove.Take) => DonationState.Asked,
        (DonationState.Accepted, DonationMove.Take) => DonationState.Accepted,
        (DonationState.Sent or DonationState.InReview or DonationState.Answered or DonationState.Asked, DonationMove.Ask) => DonationState.Asked,
        (DonationState.Asked, DonationMove.Answer) => DonationState.Answered,
        (DonationState.Sent or DonationState.InReview or DonationState.Answered, DonationMove.Accept) => DonationState.Accepted,
        (DonationState.Sent or DonationState.InReview or DonationState.Answered or DonationState.Asked, DonationMove.Decline) => DonationState.Declined,
        (DonationState.Draft or DonationState.Sent or DonationState.InReview or DonationState.Asked or DonationState.Answered, DonationMove.Withdraw) => DonationState.Withdrawn,
        (DonationState.Accepted, DonationMove.HandOver) => DonationState.HandedOver,
        _ => null,
    };

    /// <summary>Whether the move is allowed.</summary>
    public static bool Allows(string state, DonationMove move) => Next(state, move) is not null;
}
