using Microsoft.Data.Sqlite;
using OS2.Catalog.Search;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>SQLite's FTS5 on a file: all words, or any where nothing holds all; ten best by bm25 with a snippet each. It counts no facets.</summary>
internal sealed class LargePeer : IDisposable
{
    private readonly SqliteConnection _connection;

    internal LargePeer(string file, IEnumerable<(string Key, string[] Fields)> entries)
    {
        _connection = new SqliteConnection($"Data Source={file}");
        _connection.Open();
        Run("PRAGMA journal_mode = OFF");
        Run("CREATE VIRTUAL TABLE entry USING fts5(key UNINDEXED, title, headings, text, name, tokenize = 'unicode61')");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO entry VALUES ($key, $f0, $f1, $f2, $f3)";
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

        Run("INSERT INTO entry(entry) VALUES ('optimize')");
    }

    internal int Find(string question)
    {
        var words = Words.Of(question).Select(word => $"\"{question[word.Start..word.End]}\"").ToList();
        var all = Count(string.Join(' ', words));
        return all > 0 || words.Count == 1 ? all : Count(string.Join(" OR ", words));
    }

    public void Dispose() => _connection.Dispose();

    private int Count(string match)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT key, snippet(entry, 3, '<', '>', '…', 24) FROM entry WHERE entry MATCH $match ORDER BY rank LIMIT 10";
        select.Parameters.AddWithValue("$match", match);
        using var reader = select.ExecuteReader();
        var count = 0;
        while (reader.Read())
            count += reader.GetString(1).Length > 0 ? 1 : 0;
        return count;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
