using OS2.Catalog.Data;

namespace OS2.Catalog.Accounts;

/// <summary>The keys that the web processes protect cookies and secrets with, shared through the database.</summary>
public sealed class ProtectionKeyStore(Database database)
{
    private const string SelectAll = "SELECT Xml FROM ProtectionKey";
    private const string UpdateKey = "UPDATE ProtectionKey SET Xml = @Xml WHERE KeyName = @KeyName";
    private const string InsertKey = "INSERT INTO ProtectionKey (KeyName, Xml, CreatedAt) VALUES (@KeyName, @Xml, @At)";

    /// <summary>All keys, as the framework wrote them.</summary>
    public Task<IReadOnlyList<string>> AllAsync(CancellationToken cancel) => database.QueryAsync<string>(SelectAll, null, cancel);

    public Task SaveAsync(string keyName, string xml, CancellationToken cancel) =>
        database.ChangeAsync(change => change.UpsertAsync(UpdateKey, InsertKey, new { KeyName = keyName, Xml = xml, change.At }), cancel);
}
