using OS2.Catalog.Data;

namespace OS2.Catalog.Projects;

/// <content>How rows are written. What may be done when, and what the record says of it, is the acts' to know.</content>
public sealed partial class IdeaStore
{
    private const string InsertIdea = """
        INSERT INTO Idea (IdeaSlug, FormKey, Title, Summary, Need, Benefit, Existing, Origin, Stage, StageAt, DomainSlug, LeadBody, DescribedBy, Seeks, PlanGovernance,
            PlanMoney, PlanAnchoring, Licence, CodeAddress, GovernanceAddress, ProductSlug, MergedInto, AskedStage, AskedNote, AskedAt, Answer, CreatedAt, Version, Tick)
        VALUES (@IdeaSlug, @FormKey, @Title, @Summary, @Need, @Benefit, @Existing, @Origin, @Stage, @StageAt, @DomainSlug, @LeadBody, @DescribedBy, @Seeks, @PlanGovernance,
            @PlanMoney, @PlanAnchoring, @Licence, @CodeAddress, @GovernanceAddress, @ProductSlug, @MergedInto, @AskedStage, @AskedNote, @AskedAt, @Answer, @CreatedAt, 1, @Tick)
        """;

    private const string UpdateIdea = """
        UPDATE Idea SET Title = @Title, Summary = @Summary, Need = @Need, Benefit = @Benefit, Existing = @Existing, Stage = @Stage, StageAt = @StageAt,
            DomainSlug = @DomainSlug, LeadBody = @LeadBody, Seeks = @Seeks, PlanGovernance = @PlanGovernance, PlanMoney = @PlanMoney, PlanAnchoring = @PlanAnchoring,
            Licence = @Licence, CodeAddress = @CodeAddress, GovernanceAddress = @GovernanceAddress, ProductSlug = @ProductSlug, MergedInto = @MergedInto,
            AskedStage = @AskedStage, AskedNote = @AskedNote, AskedAt = @AskedAt, Answer = @Answer, Version = @Version + 1, Tick = @Tick
        WHERE IdeaSlug = @IdeaSlug AND Version = @Version
        """;

    private const string TouchIdea = "UPDATE Idea SET Tick = @Tick WHERE IdeaSlug = @IdeaSlug";

    private const string UpdateSupport = """
        UPDATE IdeaSupport SET AccountId = @AccountId, ShowsName = @ShowsName, Brings = @Brings, Note = @Note WHERE IdeaSlug = @IdeaSlug AND BodySlug = @BodySlug
        """;

    private const string InsertSupport = """
        INSERT INTO IdeaSupport (IdeaSlug, BodySlug, AccountId, ShowsName, Brings, Note, SaidAt) VALUES (@IdeaSlug, @BodySlug, @AccountId, @ShowsName, @Brings, @Note, @SaidAt)
        """;

    private const string DeleteSupport = "DELETE FROM IdeaSupport WHERE IdeaSlug = @IdeaSlug AND BodySlug = @BodySlug";
    private const string DeleteSeatsOfBody = "DELETE FROM IdeaSeat WHERE IdeaSlug = @IdeaSlug AND BodySlug = @BodySlug";

    private const string InsertSeat = """
        INSERT INTO IdeaSeat (SeatId, IdeaSlug, Team, BodySlug, Supplier, Role, AccountId, ShowsName, SeatedAt)
        VALUES (@SeatId, @IdeaSlug, @Team, @BodySlug, @Supplier, @Role, @AccountId, @ShowsName, @SeatedAt)
        """;

    private const string UpdateSeat = "UPDATE IdeaSeat SET AccountId = @AccountId, ShowsName = @ShowsName WHERE SeatId = @SeatId";
    private const string MoveSeat = "UPDATE IdeaSeat SET IdeaSlug = @Into WHERE SeatId = @SeatId";
    private const string DeleteSeat = "DELETE FROM IdeaSeat WHERE SeatId = @SeatId";

    private const string InsertSuggester = """
        INSERT INTO IdeaSuggester (IdeaSlug, Company, ContactName, ContactEmail, Language, ConfirmKey, SentAt, ConfirmedAt)
        VALUES (@IdeaSlug, @Company, @ContactName, @ContactEmail, @Language, @ConfirmKey, @SentAt, NULL)
        """;

    private const string ConfirmSuggester = "UPDATE IdeaSuggester SET ConfirmedAt = @At WHERE IdeaSlug = @IdeaSlug";
    private const string ForgetSuggester = "UPDATE IdeaSuggester SET ContactName = NULL, ContactEmail = NULL WHERE IdeaSlug = @IdeaSlug";

    private const string DeleteOldSuggesters = """
        DELETE FROM IdeaSuggester WHERE IdeaSlug IN (SELECT IdeaSlug FROM Idea WHERE Stage = 'unconfirmed' AND StageAt <= @Before)
        """;

    private const string DeleteOldIdeas = "DELETE FROM Idea WHERE Stage = 'unconfirmed' AND StageAt <= @Before";

    private const string ForgetDescriber = "UPDATE Idea SET DescribedBy = NULL WHERE DescribedBy = @AccountId";
    private const string ForgetContact = "UPDATE IdeaSupport SET AccountId = NULL, ShowsName = @No WHERE AccountId = @AccountId";
    private const string ForgetSitter = "UPDATE IdeaSeat SET AccountId = NULL, ShowsName = @No WHERE AccountId = @AccountId";

    /// <summary>Takes a person off all ideas; what the body has said stays.</summary>
    public static async Task ForgetPersonAsync(Change change, string accountId)
    {
        var person = new { AccountId = accountId, No = false };
        await change.ExecuteAsync(ForgetDescriber, person);
        await change.ExecuteAsync(ForgetContact, person);
        await change.ExecuteAsync(ForgetSitter, person);
    }

    /// <summary>Adds an idea under the first name that is free.</summary>
    internal static async Task<Idea> AddAsync(Change change, Idea idea)
    {
        var wanted = IdeaSlugs.Of(idea.Title);
        var number = 1;
        while (await change.FindAsync<Idea>(SelectBySlug, new { IdeaSlug = Slug.Numbered(wanted, number) }) is not null)
            number++;
        var added = idea with { IdeaSlug = Slug.Numbered(wanted, number), CreatedAt = change.At, StageAt = change.At, Version = 1, Tick = change.Tick };
        await change.ExecuteAsync(InsertIdea, added);
        return added;
    }

    /// <summary>Saves what was seen as this version.</summary>
    /// <returns>False when somebody else has changed it meanwhile.</returns>
    internal static async Task<bool> SaveAsync(Change change, Idea idea) => await change.ExecuteAsync(UpdateIdea, idea with { Tick = change.Tick }) == 1;

    internal static Task SaveSupportAsync(Change change, IdeaSupport support) => TouchedAsync(change, support.IdeaSlug, () => change.UpsertAsync(UpdateSupport, InsertSupport, support));

    /// <summary>Takes a body and its seats away.</summary>
    internal static Task RemoveBodyAsync(Change change, string slug, string bodySlug) => TouchedAsync(change, slug, async () =>
    {
        await change.ExecuteAsync(DeleteSeatsOfBody, new { IdeaSlug = slug, BodySlug = bodySlug });
        await change.ExecuteAsync(DeleteSupport, new { IdeaSlug = slug, BodySlug = bodySlug });
    });

    internal static Task AddSeatAsync(Change change, IdeaSeat seat) => TouchedAsync(change, seat.IdeaSlug, () => change.ExecuteAsync(InsertSeat, seat));

    internal static Task SaveSeatAsync(Change change, IdeaSeat seat) => TouchedAsync(change, seat.IdeaSlug, () => change.ExecuteAsync(UpdateSeat, seat));

    internal static Task MoveSeatAsync(Change change, IdeaSeat seat, string into) => TouchedAsync(change, into, () => change.ExecuteAsync(MoveSeat, new { seat.SeatId, Into = into }));

    internal static Task RemoveSeatAsync(Change change, IdeaSeat seat) => TouchedAsync(change, seat.IdeaSlug, () => change.ExecuteAsync(DeleteSeat, new { seat.SeatId }));

    internal static Task AddSuggesterAsync(Change change, IdeaSuggester suggester, string confirmKey) => change.ExecuteAsync(InsertSuggester, new
    {
        suggester.IdeaSlug, suggester.Company, suggester.ContactName, suggester.ContactEmail, suggester.Language, ConfirmKey = confirmKey, SentAt = change.At,
    });

    internal static Task ConfirmSuggesterAsync(Change change, string slug) => change.ExecuteAsync(ConfirmSuggester, new { IdeaSlug = slug, change.At });

    /// <summary>Empties a supplier's contact; the company's name stays.</summary>
    public static Task ForgetSuggesterAsync(Change change, string slug) => change.ExecuteAsync(ForgetSuggester, new { IdeaSlug = slug });

    /// <summary>Deletes suggestions that nobody confirmed in time. They were never shown.</summary>
    internal static async Task SweepAsync(Change change, TimeSpan patience)
    {
        var old = new { Before = change.At - patience };
        await change.ExecuteAsync(DeleteOldSuggesters, old);
        await change.ExecuteAsync(DeleteOldIdeas, old);
    }

    private static async Task TouchedAsync(Change change, string slug, Func<Task> write)
    {
        await write();
        await change.ExecuteAsync(TouchIdea, new { IdeaSlug = slug, change.Tick });
    }
}
