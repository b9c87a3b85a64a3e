using System.Globalization;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <summary>
/// Brings the shipped register into the database. Done at every start: what has not changed is not written, what a person has set is left alone,
/// and where each field comes from is kept.
/// </summary>
public sealed partial class Register(Database database)
{
    /// <summary>The folder of the register that ships.</summary>
    public const string Real = "db/seed/";

    /// <summary>The folder of the invented register of the demo.</summary>
    public const string Demo = "db/seed/demo/";

    private const string UnsaidSource = "the register that ships with the catalogue";

    private const string SelectOrigins = "SELECT Subject, SubjectKey, Field, Origin, Source, Value, ChangedAt FROM FieldOrigin";

    /// <summary>Imports one folder of the program and returns how many subjects were written.</summary>
    /// <param name="folder"><see cref="Real"/> or <see cref="Demo"/>.</param>
    /// <param name="cancel">Nothing is written when it is set before the end.</param>
    /// <exception cref="CatalogSetupException">A file is not what it should be.</exception>
    public Task<int> ImportAsync(string folder, CancellationToken cancel) => ImportAsync(RegisterFiles.Shipped(folder), cancel);

    internal async Task<int> ImportAsync(RegisterFiles files, CancellationToken cancel)
    {
        var before = await OriginsAsync(database.QueryAsync<FieldOrigin>(SelectOrigins, null, cancel));
        var bodies = ByKey(await database.QueryAsync<PublicBody>(SelectBodies, null, cancel));
        var prices = ById(await database.QueryAsync<Price>(SelectRegisterPrices, null, cancel));
        if (IsUnchanged(files, before) && files.Bodies.All(seed => Holds(bodies, seed)) && IsUnchanged(prices, files, before))
            return 0;

        return await database.ChangeAsync(async change =>
        {
            var origins = await OriginsAsync(change.QueryAsync<FieldOrigin>(SelectOrigins, null));
            var written = await SaveAsync(change, files.Bodies);
            foreach (var organisation in files.Organisations)
                written += await SaveAsync(change, origins, organisation);
            foreach (var domain in files.Domains)
                written += await SaveAsync(change, origins, domain);
            foreach (var supplier in files.Suppliers)
                written += await SaveAsync(change, origins, supplier);
            foreach (var product in files.Products)
                written += await SaveAsync(change, origins, product);
            written += await SaveAsync(change, files, origins);
            written += await WithdrawAsync(change, files, origins);
            await ProductRepositories.AssignAllAsync(change);
            return written;
        }, cancel);
    }

    private static bool IsUnchanged(RegisterFiles files, Origins origins)
    {
        var fields = files.Organisations.SelectMany(Fields).Concat(files.Domains.SelectMany(Fields))
            .Concat(files.Suppliers.SelectMany(Fields)).Concat(files.Products.SelectMany(Fields)).ToList();
        var subjects = fields.Select(field => (field.Subject, field.SubjectKey)).ToHashSet();
        return fields.All(field => !origins.MayWrite(field) || origins.Holds(field))
            && origins.OfRegister.All(origin => origin.Value is null || subjects.Contains((origin.Subject, origin.SubjectKey)));
    }

    /// <summary>Writes the origins of fields that changed, and says which fields the register may set at all.</summary>
    private static async Task<(HashSet<string> Set, bool Changed)> SaveOriginsAsync(Change change, Origins origins, IEnumerable<FieldOrigin> fields)
    {
        var set = new HashSet<string>();
        var changed = false;
        foreach (var field in fields.Where(origins.MayWrite))
        {
            set.Add(field.Field);
            if (origins.Holds(field))
                continue;
            changed = true;
            await FieldOrigins.SetAsync(change, field, origins.Find(field));
        }

        return (set, changed);
    }

    private static FieldOrigin Field(string subject, string key, string field, object? value, string source = UnsaidSource) => new()
    {
        Subject = subject,
        SubjectKey = key,
        Field = field,
        Origin = FieldOrigin.Register,
        Source = source,
        Value = value switch
        {
            null => null,
            IEnumerable<string> many => string.Join('\n', many),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        },
    };

    private static async Task<Origins> OriginsAsync(Task<IReadOnlyList<FieldOrigin>> rows) => new(await rows);

    /// <summary>What is known of every field's origin when the import begins.</summary>
    private sealed class Origins(IReadOnlyList<FieldOrigin> rows)
    {
        private readonly Dictionary<(string, string, string), FieldOrigin> _rows = rows.ToDictionary(row => (row.Subject, row.SubjectKey, row.Field));

        internal IEnumerable<FieldOrigin> OfRegister => _rows.Values.Where(row => row.Origin == FieldOrigin.Register);

        internal FieldOrigin? Find(FieldOrigin field) => _rows.GetValueOrDefault(Key(field));

        internal bool MayWrite(FieldOrigin field) => !_rows.TryGetValue(Key(field), out var known) || known.Origin != FieldOrigin.Person;

        internal bool Holds(FieldOrigin field) =>
            _rows.TryGetValue(Key(field), out var known) && known.Origin == field.Origin && known.Value == field.Value && known.Source == field.Source;

        internal bool IsTouchedByPerson(string subject, string key) =>
            _rows.Values.Any(row => row.Subject == subject && row.SubjectKey == key && row.Origin == FieldOrigin.Person);

        private static (string, string, string) Key(FieldOrigin field) => (field.Subject, field.SubjectKey, field.Field);
    }
}
