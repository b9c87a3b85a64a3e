using OS2.Catalog.Donations;

namespace OS2.Catalog.Tests.Donations;

public class DonationMovesTests
{
    private static readonly Dictionary<(string From, DonationMove Move), string> Allowed = new()
    {
        [(DonationState.Draft, DonationMove.Send)] = DonationState.Sent,
        [(DonationState.Draft, DonationMove.Withdraw)] = DonationState.Withdrawn,
        [(DonationState.Sent, DonationMove.Take)] = DonationState.InReview,
        [(DonationState.Sent, DonationMove.Ask)] = DonationState.Asked,
        [(DonationState.Sent, DonationMove.Accept)] = DonationState.Accepted,
        [(DonationState.Sent, DonationMove.Decline)] = DonationState.Declined,
        [(DonationState.Sent, DonationMove.Withdraw)] = DonationState.Withdrawn,
        [(DonationState.InReview, DonationMove.Take)] = DonationState.InReview,
        [(DonationState.InReview, DonationMove.Ask)] = DonationState.Asked,
        [(DonationState.InReview, DonationMove.Accept)] = DonationState.Accepted,
        [(DonationState.InReview, DonationMove.Decline)] = DonationState.Declined,
        [(DonationState.InReview, DonationMove.Withdraw)] = DonationState.Withdrawn,
        [(DonationState.Asked, DonationMove.Take)] = DonationState.Asked,
        [(DonationState.Asked, DonationMove.Ask)] = DonationState.Asked,
        [(DonationState.Asked, DonationMove.Answer)] = DonationState.Answered,
        [(DonationState.Asked, DonationMove.Decline)] = DonationState.Declined,
        [(DonationState.Asked, DonationMove.Withdraw)] = DonationState.Withdrawn,
        [(DonationState.Answered, DonationMove.Take)] = DonationState.InReview,
        [(DonationState.Answered, DonationMove.Ask)] = DonationState.Asked,
        [(DonationState.Answered, DonationMove.Accept)] = DonationState.Accepted,
        [(DonationState.Answered, DonationMove.Decline)] = DonationState.Declined,
        [(DonationState.Answered, DonationMove.Withdraw)] = DonationState.Withdrawn,
        [(DonationState.Accepted, DonationMove.Take)] = DonationState.Accepted,
        [(DonationState.Accepted, DonationMove.HandOver)] = DonationState.HandedOver,
    };

    [Fact]
    public void Only_what_stands_in_the_table_can_happen()
    {
        foreach (var state in DonationState.All)
        {
            foreach (var move in Enum.GetValues<DonationMove>())
                Assert.True(DonationMoves.Next(state, move) == Allowed.GetValueOrDefault((state, move)), $"{state} {move} leads to {DonationMoves.Next(state, move)}");
        }
    }

    [Fact]
    public void Nothing_happens_to_what_is_over() =>
        Assert.All(DonationState.All.Where(DonationState.IsOver), state => Assert.DoesNotContain(Enum.GetValues<DonationMove>(), move => DonationMoves.Allows(state, move)));

    [Fact]
    public void A_state_that_nobody_knows_allows_nothing() => Assert.DoesNotContain(Enum.GetValues<DonationMove>(), move => DonationMoves.Allows("eaten by the dog", move));
}
