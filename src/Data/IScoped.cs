namespace Huimin.Data;

/// <summary>A row that belongs to a division: read and written only inside the actor's scope, enforced by query filter, operation and row security.</summary>
public interface IScoped
{
    /// <summary>Code of 6, 9 or 12 digits.</summary>
    string AreaCode { get; }
}

/// <summary>A row that people edit: a stale write is refused (C3).</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>A row that is only ever added: the database itself refuses update and delete (M2, A1).</summary>
public interface IAppendOnly;

/// <summary>What one module stores: its tables and their mapping.</summary>
public interface IRecords
{
    void Map(Microsoft.EntityFrameworkCore.ModelBuilder model);
}
