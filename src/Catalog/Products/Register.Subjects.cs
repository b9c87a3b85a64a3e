using OS2.Catalog.Data;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Products;

/// <content>How each kind of subject is written.</content>
public sealed partial class Register
{
    private const string UpdateOrganisation = """
        UPDATE Organisation SET Login = @Login, Control = @Control, NoteDa = @NoteDa, NoteEn = @NoteEn, IsRegistered = @IsRegistered, Tick = @Tick, WithdrawnAt = NULL
        WHERE OrganisationKey = @OrganisationKey
        """;

    private const string InsertOrganisation = """
        INSERT INTO Organisation (OrganisationKey, Login, Control, NoteDa, NoteEn, IsRegistered, Tick, WithdrawnAt)
        VALUES (@OrganisationKey, @Login, @Control, @NoteDa, @NoteEn, @IsRegistered, @Tick, NULL)
        """;

    private const string SelectOrganisation = "SELECT Login, Control, NoteDa, NoteEn FROM Organisation WHERE OrganisationKey = @OrganisationKey";

    private const string UpdateDomain = "UPDATE Domain SET NameDa = @NameDa, NameEn = @NameEn, Tick = @Tick WHERE DomainSlug = @Slug";
    private const string InsertDomain = "INSERT INTO Domain (DomainSlug, NameDa, NameEn, Tick) VALUES (@Slug, @NameDa, @NameEn, @Tick)";
    private const string SelectDomain = "SELECT DomainSlug, NameDa, NameEn FROM Domain WHERE DomainSlug = @Slug";

    private const string UpdateSupplier = "UPDATE Supplier SET Name = @Name, Kind = @Kind, Tick = @Tick WHERE SupplierSlug = @Slug";
    private const string InsertSupplier = "INSERT INTO Supplier (SupplierSlug, Name, Kind, Tick) VALUES (@Slug, @Name, @Kind, @Tick)";
    private const string SelectSupplier = "SELECT SupplierSlug, Name, Kind FROM Supplier WHERE SupplierSlug = @Slug";

    private const string WithdrawProduct = "UPDATE Product SET WithdrawnAt = @At, Tick = @Tick WHERE ProductSlug = @Key AND WithdrawnAt IS NULL";
    private const string WithdrawOrganisation = "UPDATE Organisation SET WithdrawnAt = @At, Tick = @Tick WHERE OrganisationKey = @Key AND WithdrawnAt IS NULL";

    // Where a supplier or domain leaves the register, the products stop naming it; its own row stays for the history.
    private const string ForgetOrigins = """
        UPDATE FieldOrigin SET Value = NULL, ChangedAt = @At, Tick = @Tick WHERE Subject = @Subject AND SubjectKey = @Key AND Origin = 'register'
        """;

    private static IEnumerable<FieldOrigin> Fields(RegisterFiles.Organisation seed)
    {
        var key = Organisation.KeyOf(seed.Login);
        yield return Field("organisation", key, nameof(seed.Login), seed.Login);
        yield return Field("organisation", key, nameof(seed.Control), seed.Control);
        yield return Field("organisation", key, nameof(seed.NoteDa), seed.NoteDa);
        yield return Field("organisation", key, nameof(seed.NoteEn), seed.NoteEn);
    }

    private static IEnumerable<FieldOrigin> Fields(RegisterFiles.Domain seed)
    {
        yield return Field("domain", seed.Slug, nameof(seed.NameDa), seed.NameDa);
        yield return Field("domain", seed.Slug, nameof(seed.NameEn), seed.NameEn);
    }

    private static IEnumerable<FieldOrigin> Fields(RegisterFiles.Supplier seed)
    {
        yield return Field("supplier", seed.Slug, nameof(seed.Name), seed.Name);
        yield return Field("supplier", seed.Slug, nameof(seed.Kind), seed.Kind);
    }

    private static async Task<int> SaveAsync(Change change, Origins origins, RegisterFiles.Organisation seed)
    {
        var (set, changed) = await SaveOriginsAsync(change, origins, Fields(seed));
        if (!changed)
            return 0;
        var key = Organisation.KeyOf(seed.Login);
        var now = await change.FindAsync<Organisation>(SelectOrganisation, new { OrganisationKey = key }) ?? new Organisation();
        await change.UpsertAsync(UpdateOrganisation, InsertOrganisation, new
        {
            OrganisationKey = key,
            Login = set.Contains(nameof(seed.Login)) ? seed.Login : now.Login,
            Control = set.Contains(nameof(seed.Control)) ? seed.Control : now.Control,
            NoteDa = set.Contains(nameof(seed.NoteDa)) ? seed.NoteDa : now.NoteDa,
            NoteEn = set.Contains(nameof(seed.NoteEn)) ? seed.NoteEn : now.NoteEn,
            IsRegistered = true,
            change.Tick,
        });
        return 1;
    }

    private static async Task<int> SaveAsync(Change change, Origins origins, RegisterFiles.Domain seed)
    {
        var (set, changed) = await SaveOriginsAsync(change, origins, Fields(seed));
        if (!changed)
            return 0;
        var now = await change.FindAsync<Domain>(SelectDomain, seed) ?? new Domain();
        await change.UpsertAsync(UpdateDomain, InsertDomain, new
        {
            seed.Slug,
            NameDa = set.Contains(nameof(seed.NameDa)) ? seed.NameDa : now.NameDa,
            NameEn = set.Contains(nameof(seed.NameEn)) ? seed.NameEn : now.NameEn,
            change.Tick,
        });
        return 1;
    }

    private static async Task<int> SaveAsync(Change change, Origins origins, RegisterFiles.Supplier seed)
    {
        var (set, changed) = await SaveOriginsAsync(change, origins, Fields(seed));
        if (!changed)
            return 0;
        var now = await change.FindAsync<Supplier>(SelectSupplier, seed) ?? new Supplier();
        await change.UpsertAsync(UpdateSupplier, InsertSupplier, new
        {
            seed.Slug,
            Name = set.Contains(nameof(seed.Name)) ? seed.Name : now.Name,
            Kind = set.Contains(nameof(seed.Kind)) ? seed.Kind : now.Kind,
            change.Tick,
        });
        return 1;
    }

    /// <summary>What the register no longer names goes away, unless a person has had a hand in it.</summary>
    private static async Task<int> WithdrawAsync(Change change, RegisterFiles files, Origins origins)
    {
        var named = files.Products.Select(p => ("product", p.Slug))
            .Concat(files.Organisations.Select(o => ("organisation", Organisation.KeyOf(o.Login))))
            .Concat(files.Domains.Select(d => ("domain", d.Slug)))
            .Concat(files.Suppliers.Select(s => ("supplier", s.Slug))).ToHashSet();
        var left = origins.OfRegister.Select(origin => (origin.Subject, origin.SubjectKey)).Distinct()
            .Where(subject => !named.Contains(subject) && !origins.IsTouchedByPerson(subject.Subject, subject.SubjectKey));
        var written = 0;
        foreach (var (subject, key) in left)
        {
            var row = new { Subject = subject, Key = key, change.At, change.Tick };
            written += await change.ExecuteAsync(ForgetOrigins, row) > 0 ? 1 : 0;
            if (subject == "product")
                await change.ExecuteAsync(WithdrawProduct, row);
            else if (subject == "organisation")
                await change.ExecuteAsync(WithdrawOrganisation, row);
        }

        return written;
    }
}
