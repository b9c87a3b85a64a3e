using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <summary>Writes where fields come from, and keeps what they said before.</summary>
internal static class FieldOrigins
{
    private const string SelectOne = """
        SELECT Subject, SubjectKey, Field, Origin, Source, Value, ChangedAt, CheckedAt FROM FieldOrigin WHERE Subject = @Subject AND SubjectKey = @SubjectKey AND Field = @Field
        """;

    private const string Update = """
        UPDATE FieldOrigin SET Origin = @Origin, Source = @Source, Value = @Value, ChangedAt = @ChangedAt, CheckedAt = NULL, Tick = @Tick
        WHERE Subject = @Subject AND SubjectKey = @SubjectKey AND Field = @Field
        """;

    private const string Insert = """
        INSERT INTO FieldOrigin (Subject, SubjectKey, Field, Origin, Source, Value, ChangedAt, CheckedAt, Tick)
        VALUES (@Subject, @SubjectKey, @Field, @Origin, @Source, @Value, @ChangedAt, NULL, @Tick)
        """;

    private const string InsertHistory = """
        INSERT INTO FieldHistory (HistoryId, Subject, SubjectKey, Field, Origin, Source, Value, ChangedAt, EndedAt, Tick)
        VALUES (@HistoryId, @Subject, @SubjectKey, @Field, @Origin, @Source, @Value, @ChangedAt, @At, @Tick)
        """;

    private const string UpdateChecked = """
        UPDATE FieldOrigin SET CheckedAt = @At, Tick = @Tick WHERE Subject = @Subject AND SubjectKey = @SubjectKey AND Field = @Field AND Value IS NOT NULL
        """;

    /// <summary>Says what a field says from now on. Nothing is written where it says so already.</summary>
    internal static async Task SetAsync(Change change, FieldOrigin field)
    {
        var known = await change.FindAsync<FieldOrigin>(SelectOne, field);
        if (known is not null && (known.Origin, known.Source, known.Value) == (field.Origin, field.Source, field.Value))
            return;
        await SetAsync(change, field, known);
    }

    /// <inheritdoc cref="SetAsync(Change, FieldOrigin)"/>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="field">What it says from now on.</param>
    /// <param name="known">What it said; null when it is new.</param>
    internal static async Task SetAsync(Change change, FieldOrigin field, FieldOrigin? known)
    {
        // A new name for the same source is no news of the field itself.
        if (known is { Value: not null } && (known.Value, known.Origin) != (field.Value, field.Origin))
        {
            await change.ExecuteAsync(InsertHistory, new
            {
                HistoryId = Guid.CreateVersion7(change.At).ToString("N"), known.Subject, known.SubjectKey, known.Field, known.Origin, known.Source, known.Value, known.ChangedAt, change.At, change.Tick,
            });
        }

        await change.UpsertAsync(Update, Insert, new
        {
            field.Subject, field.SubjectKey, field.Field, field.Origin, Source = Keys.Fit(field.Source, 400), field.Value, ChangedAt = change.At, change.Tick,
        });
    }

    /// <summary>A person says that the field still holds.</summary>
    internal static Task CheckAsync(Change change, string subject, string key, string field) =>
        change.ExecuteAsync(UpdateChecked, new { Subject = subject, SubjectKey = key, Field = field, change.At, change.Tick });

    /// <summary>What a product's field says; null when nothing ever stood there.</summary>
    internal static Task<FieldOrigin?> FindAsync(Change change, string productSlug, string field) =>
        change.FindAsync<FieldOrigin>(SelectOne, new { Subject = "product", SubjectKey = productSlug, Field = field });
}
