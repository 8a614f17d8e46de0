using System.Data.Common;

namespace Huimin.App.Tests.Audit;

/// <summary>One act of somebody who wants the trail to say something else. Each changes something for sure.</summary>
internal sealed class Tampering(Trail trail, DbConnection db, Random random, long records, long seals)
{
    private static readonly string[] Columns =
        ["actor_id", "post_id", "on_behalf_of", "operation", "outcome", "subject_kind", "subject_id", "area_code", "purpose", "detail"];

    private static readonly string[] NeverNull = ["actor_id", "operation", "outcome"];

    public const int Kinds = 20;

    private long AnyRecord => random.NextInt64(1, records + 1);

    private long AnySeal => random.NextInt64(1, seals + 1);

    public Task<string> DoAsync(int kind) => kind switch
    {
        0 or 1 or 2 => ChangeTextAsync(),
        3 => ChangeTimeAsync(),
        4 => ChangeHashAsync(),
        5 => SwapAsync("audit_record", "seq", records),
        6 => SayAsync("delete a record", $"delete from audit_record where seq = {AnyRecord}"),
        7 => DeleteAndRenumberAsync(),
        8 => InsertAsync(),
        9 => SayAsync("cut records", $"delete from audit_record where seq >= {AnyRecord}"),
        10 => CutWithSealsAsync(exact: true),
        11 => CutWithSealsAsync(exact: false),
        12 or 13 => ChangeSealAsync(),
        14 => SwapAsync("audit_seal", "seal_no", seals),
        15 => SayAsync("delete a seal", $"delete from audit_seal where seal_no = {AnySeal}"),
        16 => SayAsync("add a seal", $"insert into audit_seal (seal_no, from_seq, to_seq, merkle_root, previous_hash, at_micros, hash) select {seals + 1}, from_seq, to_seq, merkle_root, previous_hash, at_micros, hash from audit_seal where seal_no = {AnySeal}"),
        17 => ChangeHeadsAsync(),
        18 => new Forgery(trail, db, random).DoAsync(reseal: false),
        _ => new Forgery(trail, db, random).DoAsync(reseal: true),
    };

    private async Task<string> ChangeTextAsync()
    {
        var (seq, column) = (AnyRecord, Columns[random.Next(Columns.Length)]);
        var before = await ScalarAsync($"select {column} from audit_record where seq = {seq}") as string;
        object? after = (before, random.Next(3)) switch
        {
            (null, 0) => "",
            (null, _) => "x",
            ("", 0) => null,
            ("", _) => " ",
            (_, 0) when !NeverNull.Contains(column) => null,
            (_, 0) => "",
            (_, 1) when db is Microsoft.Data.Sqlite.SqliteConnection => System.Text.Encoding.UTF8.GetBytes(before), // the same bytes as another type
            (_, 1) => before + "\u200b",
            _ => Altered(before),
        };
        await Trail.RunAsync(db, $"update audit_record set {column} = @after where seq = {seq}", ("after", after));
        return $"{column} of record {seq} from “{before}” to “{after}”";
    }

    private string Altered(string text)
    {
        var at = random.Next(text.Length);
        return text[..at] + (text[at] == '1' ? '2' : '1') + text[(at + 1)..];
    }

    private Task<string> ChangeTimeAsync() => SayAsync("change a time", $"update audit_record set at_micros = at_micros + {(random.Next(2) == 0 ? -1 : random.Next(1, 1_000_000_000))} where seq = {AnyRecord}");

    private async Task<string> ChangeHashAsync()
    {
        var seq = AnyRecord;
        var hash = (byte[])(await ScalarAsync($"select hash from audit_record where seq = {seq}"))!;
        if (random.Next(4) == 0) hash = hash[..31];
        else hash[random.Next(hash.Length)] ^= (byte)(1 << random.Next(8));
        await Trail.RunAsync(db, $"update audit_record set hash = @hash where seq = {seq}", ("hash", hash));
        return $"hash of record {seq}";
    }

    private async Task<string> SwapAsync(string table, string number, long last)
    {
        var one = random.NextInt64(1, last);
        var other = random.NextInt64(one + 1, last + 1);
        foreach (var (from, to) in new[] { (one, -1L), (other, one), (-1L, other) }) await Trail.RunAsync(db, $"update {table} set {number} = {to} where {number} = {from}");
        return $"swap {one} and {other} of {table}";
    }

    private async Task<string> DeleteAndRenumberAsync()
    {
        var seq = random.NextInt64(1, records);
        await Trail.RunAsync(db, $"delete from audit_record where seq = {seq}");
        await Trail.RunAsync(db, $"update audit_record set seq = -seq where seq > {seq}");
        await Trail.RunAsync(db, "update audit_record set seq = -seq - 1 where seq < 0");
        return $"delete record {seq} and move up the others";
    }

    private async Task<string> InsertAsync()
    {
        var (copy, at) = (AnyRecord, random.Next(2) == 0 ? records + 1 : AnyRecord);
        await Trail.RunAsync(db, $"update audit_record set seq = -seq where seq >= {at}");
        await Trail.RunAsync(db, "update audit_record set seq = -seq + 1 where seq < 0");
        if (copy >= at) copy++;
        await Trail.RunAsync(
            db,
            $"""
            insert into audit_record (seq, at_micros, actor_id, post_id, on_behalf_of, operation, outcome, subject_kind, subject_id, area_code, purpose, detail, hash)
            select {at}, at_micros, actor_id, post_id, on_behalf_of, operation, outcome, subject_kind, subject_id, area_code, purpose, detail, hash from audit_record where seq = {copy}
            """);
        return $"insert a copy of record {copy} at {at}";
    }

    // The database as it was at an earlier time: with the records after its last seal, or without.
    private async Task<string> CutWithSealsAsync(bool exact)
    {
        var last = random.NextInt64(0, seals);
        var to = last == 0 ? 0 : (long)(await ScalarAsync($"select to_seq from audit_seal where seal_no = {last}"))!;
        await Trail.RunAsync(db, $"delete from audit_seal where seal_no > {last}");
        await Trail.RunAsync(db, $"delete from audit_record where seq > {to + (exact ? 0 : random.Next(1, 8))}");
        return $"old copy with {last} seals";
    }

    private async Task<string> ChangeSealAsync()
    {
        var no = AnySeal;
        var column = new[] { "from_seq", "to_seq", "at_micros", "merkle_root", "previous_hash", "hash" }[random.Next(6)];
        if (column is "merkle_root" or "previous_hash" or "hash")
        {
            var value = (byte[])(await ScalarAsync($"select {column} from audit_seal where seal_no = {no}"))!;
            value[random.Next(32)] ^= (byte)(1 << random.Next(8));
            await Trail.RunAsync(db, $"update audit_seal set {column} = @value where seal_no = {no}", ("value", value));
        }
        else
        {
            await Trail.RunAsync(db, $"update audit_seal set {column} = {column} + {(random.Next(2) == 0 ? 1 : -1)} where seal_no = {no}");
        }

        return $"{column} of seal {no}";
    }

    private async Task<string> ChangeHeadsAsync()
    {
        var file = trail.HeadFiles[random.Next(2)];
        var lines = (await File.ReadAllLinesAsync(file)).ToList();
        var at = random.Next(lines.Count);
        var what = random.Next(7);
        if (what == 0) lines[at] = lines[at][..^1] + (lines[at][^1] == 'a' ? 'b' : 'a');
        else if (what == 1) lines.RemoveAt(at);
        else if (what == 2) lines.Insert(at, lines[at]);
        else if (what == 3) lines.RemoveRange(at, lines.Count - at);
        else if (what == 4) lines.Add($"{lines.Count + 1} {records + 1} {lines[at].Split(' ')[2]}");
        else if (what == 5) lines[at] = lines[at].Replace(" ", "  ", StringComparison.Ordinal);
        if (what == 6) File.Delete(file);
        else await File.WriteAllTextAsync(file, string.Concat(lines.Select(l => l + "\n")));
        return $"heads file, way {what}, line {at + 1}";
    }

    private async Task<string> SayAsync(string what, string sql)
    {
        await Trail.RunAsync(db, sql);
        return what + ": " + sql;
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
