using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Writes an import plan inside one piece of work (装载): what is new in bulk, what changes record by record with its history.</summary>
internal sealed class ImportLoad<TAnswer>(Work<TAnswer> work, ImportPlan plan, FieldVault vault, DateOnly asOf, IProgress<ImportProgress>? progress)
{
    private const int ChunkRows = 4096;

    private static readonly LoadColumn[] PersonColumns =
    [
        new("person_id", typeof(Guid)), new("area_code", typeof(string)), new("name", typeof(string)), new("name_key", typeof(string)), new("pinyin", typeof(string)),
        new("initials", typeof(string)), new("sex", typeof(int)), new("birth_date", typeof(DateOnly)), new("id_state", typeof(int)), new("no_id_reason", typeof(int)),
        new("id_number_sealed", typeof(byte[])), new("id_number_index", typeof(byte[])), new("phone_sealed", typeof(byte[])), new("phone_index", typeof(byte[])),
        new("ethnic_code", typeof(string)), new("hukou", typeof(int)), new("disability_category", typeof(int)), new("disability_degree", typeof(int)),
        new("disability_valid_until", typeof(DateOnly)), new("is_protected", typeof(bool)), new("valid_from", typeof(DateOnly)), new("known_from", typeof(DateTime)),
        new("version", typeof(int)),
    ];

    private static readonly LoadColumn[] HolderColumns = [new("number_index", typeof(byte[])), new("person_id", typeof(Guid)), new("town_code", typeof(string))];

    private static readonly LoadColumn[] HouseholdColumns =
    [
        new("household_id", typeof(Guid)), new("number", typeof(string)), new("area_code", typeof(string)), new("address", typeof(string)), new("address_sealed", typeof(byte[])),
        new("address_key", typeof(string)), new("head_person_id", typeof(Guid)), new("kind", typeof(int)), new("valid_from", typeof(DateOnly)), new("known_from", typeof(DateTime)),
        new("version", typeof(int)),
    ];

    private static readonly LoadColumn[] MembershipColumns =
    [
        new("membership_id", typeof(Guid)), new("household_id", typeof(Guid)), new("person_id", typeof(Guid)), new("area_code", typeof(string)), new("relation", typeof(string)),
        new("valid_from", typeof(DateOnly)), new("known_from", typeof(DateTime)), new("end_reason", typeof(int)),
    ];

    private static readonly LoadColumn[] FindingColumns =
    [
        new("finding_id", typeof(Guid)), new("kind", typeof(int)), new("area_code", typeof(string)), new("person_id", typeof(Guid)), new("other_person_id", typeof(Guid)),
        new("household_id", typeof(Guid)), new("reason", typeof(string)), new("found_at", typeof(DateTime)), new("state", typeof(int)), new("version", typeof(int)),
    ];

    public async Task RunAsync(CancellationToken ct)
    {
        await ChangePeopleAsync(ct);
        await ChangeHouseholdsAsync(ct);
        var holders = plan.NewPeople.Where(r => r.State == IdState.Valid).OrderBy(r => r.IdIndex!, IndexOrder.Instance).ToList();
        await LoadAsync("person", "写入人员", PersonColumns, plan.NewPeople, Person, ct);
        await LoadAsync("number_holder", "写入号码索引", HolderColumns, holders, r => [r.IdIndex, r.PersonId, r.Area[..9]], ct);
        await LoadAsync("household", "写入家庭", HouseholdColumns, plan.NewHouseholds, Household, ct);
        await LoadAsync("membership", "写入户内成员", MembershipColumns, plan.Joins, Membership, ct);
        await LoadAsync("registry_finding", "写入疑点", FindingColumns, plan.Findings, Finding, ct);
    }

    // Rows are made a chunk ahead on the other core while the database takes the last.
    private async Task LoadAsync<T>(string table, string step, LoadColumn[] columns, List<T> items, Func<T, object?[]> make, CancellationToken ct)
    {
        if (items.Count == 0) return;
        await work.LoadAsync(table, columns, Rows(), ct);

        IEnumerable<object?[]> Rows()
        {
            var next = Make(0);
            for (var start = 0; start < items.Count; start += ChunkRows)
            {
                var rows = next.GetAwaiter().GetResult();
                next = Make(start + ChunkRows);
                foreach (var row in rows) yield return row;
                progress?.Report(new ImportProgress(step, Math.Min(start + ChunkRows, items.Count), items.Count));
            }
        }

        Task<object?[][]> Make(int start) => Task.Run(() =>
        {
            var rows = new object?[Math.Clamp(items.Count - start, 0, ChunkRows)][];
            for (var i = 0; i < rows.Length; i++) rows[i] = make(items[start + i]);
            return rows;
        });
    }

    private object?[] Person(CheckedRow r)
    {
        var number = r.Id.IsEmpty ? r.BadNumber : r.Id.Value;
        var (pinyin, initials) = Pinyin.Of(r.NameKey);
        return
        [
            r.PersonId, r.Area, r.Name, r.NameKey, pinyin, initials, (int)r.Sex, r.Birth, (int)r.State, (int)r.NoIdReason,
            number is null ? null : vault.Seal(Registry.Person.IdNumberColumn, r.PersonId, number), r.IdIndex,
            r.Phone is null ? null : vault.Seal(Registry.Person.PhoneColumn, r.PersonId, r.Phone), r.PhoneIndex,
            r.Ethnic, (int)r.Hukou, (int?)r.Category, (int?)r.Degree, r.DisabilityUntil, r.IsProtected == true, asOf, work.Now, 0,
        ];
    }

    private object?[] Household(HouseholdDraft h)
    {
        var address = h.Address ?? "";
        return
        [
            h.HouseholdId, h.Number, h.Area, h.HasProtected ? null : address, h.HasProtected ? vault.Seal(Registry.Household.AddressColumn, h.HouseholdId, address) : null,
            h.HasProtected ? null : SearchKeys.OfAddress(address), h.Head?.PersonId, (int)h.Kind, asOf, work.Now, 0,
        ];
    }

    private object?[] Membership((CheckedRow Row, HouseholdDraft Household) join) =>
        [work.Clock.NewId(), join.Household.HouseholdId, join.Row.PersonId, join.Household.Area, join.Row.Relation, asOf, work.Now, 0];

    private object?[] Finding(FindingDraft f) =>
    [
        work.Clock.NewId(), (int)f.Kind, f.Row?.Area ?? f.Household!.Area, f.Row?.PersonId, f.OtherPersonId ?? f.Other?.PersonId, f.Household?.HouseholdId, f.Reason, work.Now, 0, 0,
    ];

    private async Task ChangePeopleAsync(CancellationToken ct)
    {
        foreach (var part in plan.Changed.Chunk(500))
        {
            var ids = part.Select(r => r.PersonId).ToList();
            var people = await work.Db.People.Where(p => ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, ct);
            foreach (var row in part) await ChangeAsync(people[row.PersonId], row, ct);
        }

        foreach (var part in plan.Leaves.Chunk(500))
        {
            var ids = part.Select(l => l.Home.MembershipId).ToList();
            var memberships = await work.Db.Memberships.Where(m => ids.Contains(m.MembershipId)).ToListAsync(ct);
            foreach (var membership in memberships) Members.End(work.Db, membership, asOf, EndReason.MovedOut, work.Now, work.Clock);
        }
    }

    private async Task ChangeAsync(Person person, CheckedRow row, CancellationToken ct)
    {
        PersonHistory.Change(work.Db, person, asOf, work.Now, work.Clock);
        if (row.Area != person.AreaCode) await AreaMoves.MoveAsync(work, person, row.Area, ct);
        if (row.Sex != Sex.Unknown) person.Sex = row.Sex;
        person.BirthDate = row.Birth ?? person.BirthDate;
        if (row.Phone is not null)
        {
            person.PhoneSealed = vault.Seal(Registry.Person.PhoneColumn, person.PersonId, row.Phone);
            person.PhoneIndex = row.PhoneIndex;
        }

        if (row.Ethnic.Length > 0) person.EthnicCode = row.Ethnic;
        if (row.Hukou != HukouKind.Unknown) person.Hukou = row.Hukou;
        if (row.Category is not null) (person.DisabilityCategory, person.DisabilityDegree) = (row.Category, row.Degree);
        person.DisabilityValidUntil = row.DisabilityUntil ?? person.DisabilityValidUntil;
        person.IsProtected = row.IsProtected ?? person.IsProtected;
    }

    private async Task ChangeHouseholdsAsync(CancellationToken ct)
    {
        foreach (var part in plan.ChangedHouseholds.Chunk(500))
        {
            var ids = part.Select(h => h.HouseholdId).ToList();
            var households = await work.Db.Households.Where(h => ids.Contains(h.HouseholdId)).ToDictionaryAsync(h => h.HouseholdId, ct);
            var pasts = (await work.Db.HouseholdPasts.Where(h => ids.Contains(h.HouseholdId)).ToListAsync(ct)).ToLookup(h => h.HouseholdId);
            foreach (var draft in part)
            {
                var household = households[draft.HouseholdId];
                if (HouseholdHistory.Change(work.Db, household, [.. pasts[household.HouseholdId]], asOf, work.Now, work.Clock) is not null) continue;
                var isProtected = draft.HasProtected || household.AddressSealed is not null;
                if (draft.Address is { } address) Addresses.Write(household, address, isProtected, vault);
                household.HeadPersonId ??= draft.Head?.PersonId;
            }
        }
    }

    /// <summary>The key is random: in its own order the index is written once from front to back.</summary>
    private sealed class IndexOrder : IComparer<byte[]>
    {
        public static IndexOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
