using Huimin.Access;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Access;

/// <summary>A value for a parameter of routes, such as the id of a person who lives in <see cref="MatrixWorld.Village"/>.</summary>
/// <param name="Parameter">Name in the route, without its constraint.</param>
/// <param name="Value">The id.</param>
/// <param name="Reach">Who of those that hold the permission sees it.</param>
internal sealed record MatrixSample(string Parameter, string Value, MatrixReach Reach);

internal enum MatrixReach
{
    /// <summary>Everybody who holds the permission.</summary>
    Everybody = 0,

    /// <summary>Those in charge of its division.</summary>
    Division = 1,

    /// <summary>Its owner alone, who is none of the matrix.</summary>
    Owner = 2,
}

/// <summary>
/// Sample rows of one module for the authorisation matrix. A route with a parameter that no module samples fails the matrix: implement this in
/// the module's test folder; it is found by itself.
/// </summary>
internal interface IMatrixSamples
{
    Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app);
}

/// <summary>The divisions of the matrix: samples lie in a village of the own town.</summary>
internal static class MatrixWorld
{
    public const string Village = "500114001001";

    public static IReadOnlyList<(string Title, string Area, bool SeesSample)> Areas { get; } =
        [("own", "500114001", true), ("sister", "500114002", false), ("parent", "500114", true), ("other district", "500115", false)];

    public static IReadOnlyList<Role> Roles { get; } = [.. Enum.GetValues<Role>().Where(r => r != Role.None)];
}

/// <summary>Accounts belong to no division.</summary>
internal sealed class AccessSamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        await using var read = await app.Database.Reader.OpenAsync(Actor.Nobody, TestApp.Stop);
        var clerk = await read.Db.Accounts.SingleAsync(a => a.LoginName == "demo.zhen", TestApp.Stop);
        return [new("AccountId", clerk.AccountId.ToString(), MatrixReach.Everybody)];
    }
}
