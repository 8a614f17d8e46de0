using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huimin.Data;

/// <summary>
/// A question that nearly every command asks (常用查询). It is translated once for a database and not at every asking, which costs as much as a short answer
/// itself. Tables are named by <c>db.Set</c>; the scope of the asking context holds as everywhere.
/// </summary>
/// <param name="question">What is asked; the one thing that changes is its second parameter.</param>
public sealed class StandingQuery<TAbout, TRow>(Expression<Func<HuiminDb, TAbout, IQueryable<TRow>>> question)
{
    private readonly ConditionalWeakTable<IModel, Func<HuiminDb, TAbout, IAsyncEnumerable<TRow>>> translated = [];

    public ValueTask<List<TRow>> ListAsync(HuiminDb db, TAbout about, CancellationToken ct) =>
        translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, about).ToListAsync(ct);

    /// <summary>The only row, null where there is none; two are a fault of the program.</summary>
    public ValueTask<TRow?> OneAsync(HuiminDb db, TAbout about, CancellationToken ct) =>
        translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, about).SingleOrDefaultAsync(ct);
}

/// <summary>The same with two things that change.</summary>
/// <param name="question">What is asked.</param>
public sealed class StandingQuery<TFirst, TSecond, TRow>(Expression<Func<HuiminDb, TFirst, TSecond, IQueryable<TRow>>> question)
{
    private readonly ConditionalWeakTable<IModel, Func<HuiminDb, TFirst, TSecond, IAsyncEnumerable<TRow>>> translated = [];

    public ValueTask<List<TRow>> ListAsync(HuiminDb db, TFirst first, TSecond second, CancellationToken ct) =>
        translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, first, second).ToListAsync(ct);

    public ValueTask<bool> AnyAsync(HuiminDb db, TFirst first, TSecond second, CancellationToken ct) =>
        translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, first, second).AnyAsync(ct);
}
