using Microsoft.Data.Sqlite;
using OS2.Catalog.Search;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>SQLite's FTS5 on a file: all words, or any where nothing holds all; ten best by bm25 with a snippet each.</summary>
internal sealed class LargePeer : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly int _each;

    /// <summary>Writes the file.</summary>
    /// <param name="file">A new one.</param>
    /// <param name="entries">The documents, <paramref name="each"/> of each product after the other.</param>
    /// <param name="each">Documents of a product.</param>
    /// <param name="facets">What each product counts in: its place from 0, the facet and the value.</param>
    internal LargePeer(string file, IEnumerable<(string Key, string[] Fields)> entries, int each, IEnumerable<(int Product, string Facet, string Value)> facets)
    {
        _each = each;
        _connection = new SqliteConnection($"Data Source={file}");
        _connection.Open();
        Run("PRAGMA journal_mode = OFF");
        Run("CREATE VIRTUAL TABLE entry USING fts5(key UNINDEXED, title, headings, text, name, tokenize = 'unicode61')");
        Run("CREATE TABLE facet (product INTEGER, name TEXT, value TEXT, PRIMARY KEY (product, name, value)) WITHOUT ROWID");
        using (var transaction = _connection.BeginTransaction())
        {
            Fill(transaction, facets);
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

    /// <summary>The ten best documents.</summary>
    internal int Find(string question) => Asked(question, Best);

    /// <summary>The ten best documents, how many there are, and the values of the facets of their products, counted: what the page of the catalogue shows.</summary>
    internal int FindAndCount(string question) => Asked(question, match => Best(match) is > 0 and var best ? best + Count(match) : 0);

    public void Dispose() => _connection.Dispose();

    private static int Asked(string question, Func<string, int> ask)
    {
        var words = Words.Of(question).Select(word => $"\"{question[word.Start..word.End]}\"").ToList();
        var all = ask(string.Join(' ', words));
        return all > 0 || words.Count == 1 ? all : ask(string.Join(" OR ", words));
    }

    private int Best(string match)
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

    private int Count(string match)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = """
            WITH found AS MATERIALIZED (SELECT rowid AS id FROM entry WHERE entry MATCH $match)
            SELECT '', '', COUNT(*) FROM found
            UNION ALL
            SELECT name, value, COUNT(*) FROM facet WHERE product IN (SELECT (id - 1) / $each FROM found) GROUP BY name, value
            """;
        select.Parameters.AddWithValue("$match", match);
        select.Parameters.AddWithValue("$each", _each);
        using var reader = select.ExecuteReader();
        var count = 0;
        while (reader.Read())
            count += reader.GetInt32(2);
        return count;
    }

    private void Fill(SqliteTransaction transaction, IEnumerable<(int Product, string Facet, string Value)> facets)
    {
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO facet VALUES ($product, $name, $value)";
        foreach (var (product, facet, value) in facets)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$product", product);
            insert.Parameters.AddWithValue("$name", facet);
            insert.Parameters.AddWithValue("$value", value);
            insert.ExecuteNonQuery();
        }
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
