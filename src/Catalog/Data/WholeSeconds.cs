using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OS2.Catalog.Data;

/// <summary>Times go in and out as UTC in whole seconds; on SQLite as text that sorts as time does.</summary>
internal sealed class WholeSeconds : SqlMapper.TypeHandler<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd HH:mm:sszzz";

    internal static DateTimeOffset Of(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return new DateTimeOffset(utc.Ticks - utc.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        var whole = Of(value);
        if (parameter is SqliteParameter)
        {
            parameter.DbType = DbType.String;
            parameter.Value = whole.ToString(Format, CultureInfo.InvariantCulture);
        }
        else
        {
            parameter.DbType = DbType.DateTimeOffset;
            parameter.Value = whole;
        }
    }

    public override DateTimeOffset Parse(object value) => value switch
    {
        DateTimeOffset time => time.ToUniversalTime(),
        string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => throw new DataException($"A time was stored as {value.GetType().Name}; wanted datetimeoffset or text."),
    };
}
