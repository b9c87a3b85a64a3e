using Microsoft.Data.Sqlite;
using OS2.Catalog.Search;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>SQLite's FTS5 with bm25 and the tokenizer unicode61 over the same fields: any of the words, best first.</summary>
internal sealed class FullTextPeer : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    internal FullTextPeer(IReadOnlyList<(string Key, string[] Fields)> entries)
    {
        _connection.Open();
        var columns = entries.Count == 0 ? 1 : entries[0].Fields.Length;
        Run($"CREATE VIRTUAL TABLE entry USING fts5(key UNINDEXED, {string.Join(", ", Enumerable.Range(0, columns).Select(i => $"f{i}"))}, tokenize = 'unicode61')");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO entry VALUES ($key, {string.Join(", ", Enumerable.Range(0, columns).Select(i => $"$f{i}"))})";
        foreach (var (key, fields) in entries)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$key", key);
            for (var i = 0; i < fields.Length; i++)
                insert.Parameters.AddWithValue($"$f{i}", fields[i]);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    internal IReadOnlyList<string> Find(string question)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT key FROM entry WHERE entry MATCH $question ORDER BY rank LIMIT 10";
        select.Parameters.AddWithValue("$question", Match(question));
        using var reader = select.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetString(0));
        return found;
    }

    /// <summary>Any of the words, each quoted, so that no sign is an operator.</summary>
    internal static string Match(string question) => string.Join(" OR ", Words.Of(question).Select(word => $"\"{question[word.Start..word.End]}\""));

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
