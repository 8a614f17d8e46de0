using Huimin.Data;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>
/// Asks for another account in one's own name (网上变更收款账户). The citizen is the first of the two; nothing is paid to it before the office has seen the
/// card or passbook and confirms (M6).
/// </summary>
public sealed class ChangeAccountOnline(ReadDesk desk, AskAccount ask)
{
    private const string Evidence = "本人网上申请；确认前须核对存折或者银行卡原件";

    // A record: what is typed here stands in no log.
    public sealed record Input(Guid Key, string? Bank, string? Number)
    {
        public override string ToString() => "***";
    }

    public async Task<Result<Guid>> RunAsync(Input input, PortalSession session, CancellationToken ct)
    {
        if (!session.IsNamed) return CitizenRefusals.NotYours;
        string? name;
        await using (var reading = await desk.OpenAsync(session.Actor, ct)) name = await reading.Db.People.Where(p => p.PersonId == session.PersonId).Select(p => p.Name).SingleOrDefaultAsync(ct);
        if (name is null) return CitizenRefusals.NotMatched;
        return await ask.RunAsync(new(input.Key, session.PersonId, input.Bank ?? "", input.Number ?? "", name, HolderKind.Own, Evidence), session.Actor, ct);
    }
}
