using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huimin.Data;

/// <summary>
/// One district's records. The same model on SQLite and PostgreSQL; modules add their sets as extension properties (<c>db.People</c>).
/// It is opened by <see cref="ReadDesk"/> and <see cref="WorkDesk"/> only, which set the scope.
/// </summary>
public abstract class HuiminDb(DbContextOptions options, RecordsOfModules modules) : DbContext(options)
{
    internal RecordsOfModules Modules { get; } = modules;

    /// <summary>The divisions whose rows are visible. Nothing is visible until a desk sets it.</summary>
    public Scope Scope { get; internal set; } = Scope.None;

    // Named for the query filter: expression trees read properties of the context afresh for every query.
    private string ScopeLower => Scope.Lower;
    private string ScopeUpper => Scope.Upper;
    private bool ScopeIsOneRange => Scope.IsOneRange;
    private IReadOnlyList<string> ScopePrefixes => Scope.Prefixes;
    private string ScopeFamilyArea => Scope.Family?.AreaCode ?? "";
    private IReadOnlyList<Guid> ScopeFamilyIds => Scope.Family?.Ids ?? [];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var records in Modules.All) records.Map(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (typeof(IScoped).IsAssignableFrom(entity.ClrType)) Owners.Index(entity);
            Conventions.Apply(entity);
            foreach (var property in entity.GetProperties().Where(p => p.RemoveAnnotation(ColumnMarks.ComparedByBytes) is not null)) CompareByBytes(property);
            if (!typeof(IScoped).IsAssignableFrom(entity.ClrType)) continue;
            GetType().BaseType!.GetMethod(nameof(AddScopeFilter), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
                .MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }
    }

    private protected void AddScopeFilter<T>(ModelBuilder model) where T : class, IScoped
    {
#pragma warning disable CA1309, CA1310 // Translated to SQL, where comparison is by bytes.
        Expression<Func<T, bool>> inScope = row =>
            string.Compare(row.AreaCode, ScopeLower) >= 0 && string.Compare(row.AreaCode, ScopeUpper) < 0
            && (ScopeIsOneRange || ScopePrefixes.Any(p => row.AreaCode.StartsWith(p)));
        if (Owners.Of(model.Entity<T>().Metadata) is { Name: var owner })
        {
            inScope = row =>
                string.Compare(row.AreaCode, ScopeLower) >= 0 && string.Compare(row.AreaCode, ScopeUpper) < 0
                && (ScopeIsOneRange || ScopePrefixes.Any(p => row.AreaCode.StartsWith(p)) || (row.AreaCode == ScopeFamilyArea && ScopeFamilyIds.Contains(EF.Property<Guid>(row, owner))));
        }
#pragma warning restore CA1309, CA1310
        model.Entity<T>().HasQueryFilter(Filters.Scope, inScope);
        MapAreaCode(model.Entity<T>().Property(row => row.AreaCode).Metadata);
    }

    private protected virtual void CompareByBytes(IMutableProperty property)
    {
    }

    private protected virtual void MapAreaCode(IMutableProperty property) => property.SetMaxLength(12);
}

/// <summary>The query filters by name.</summary>
public static class Filters
{
    public const string Scope = "scope";
}

/// <summary>The records of every module of the product, in the order of its table of contents.</summary>
public sealed record RecordsOfModules(IReadOnlyList<IRecords> All)
{
    /// <summary>True for the product, whose schema changes by migrations; a made-up line of a test is created from its model.</summary>
    public bool HasMigrations { get; init; }

    /// <summary>The same modules make the same model, which is built once.</summary>
    public string ModelName { get; } = string.Join(' ', All.Select(r => r.GetType().FullName));
}

/// <summary>Different lists of modules are different models (tests add a made-up line).</summary>
internal sealed class ModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((HuiminDb)context).Modules.ModelName, designTime);
}
