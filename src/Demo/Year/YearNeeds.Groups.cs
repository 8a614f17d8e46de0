using Huimin.Benefits.Facts;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>Who is old, a child or disabled, and who owes whom support.</summary>
internal sealed partial class YearNeeds
{
    /// <summary>Old people of poor households who can no longer look after themselves.</summary>
    private void Elders()
    {
        var left = options.Share(YearNumbers.DisabledElders);
        var coming = options.Share(YearNumbers.NewDisabledElders);
        foreach (var home in homes.Where(h => h is { OnRoll: true, Need: Need.Dibao or Need.Margin, Hides: Hiding.Nothing }).OrderBy(h => h.Index % 977).ThenBy(h => h.Index))
        {
            for (var m = 0; m < home.Size; m++)
            {
                var age = home.Home.Members[m].AgeOn(options.First);
                if (age is < 62 or > 88 || left + coming == 0 || home.Home.Members[m].HasCertificate) continue;
                if (left > 0)
                {
                    left--;
                    home.Tell(m, Elder.Ability.About, random.Between(3, 5));
                }
                else
                {
                    coming--;
                    NewElders.Add((home, m));
                }
            }
        }
    }

    private void Children()
    {
        var (left, coming) = (options.Share(YearNumbers.Children), options.Share(YearNumbers.NewChildren));
        foreach (var home in everybody.Where(h => !planted.Contains(h.Home.Number) && h.Home.Members.Any(m => m.IsProtected)))
        {
            for (var m = 0; m < home.Size; m++)
            {
                var child = home.Home.Members[m];
                if (!child.IsProtected || child.AgeOn(options.First) > 16 || left + coming == 0) continue;
                home.Need = Need.Child;
                var orphan = random.PerMille(240);
                home.Tell(m, Support.Father.About, orphan ? 1 : random.Of<int>([1, 5, 8]));
                home.Tell(m, Support.Mother.About, orphan ? 1 : random.Of<int>([2, 3, 8]));
                home.Tell(m, Support.FatherMonths.About, random.Between(8, 120));
                home.Tell(m, Support.MotherMonths.About, random.Between(8, 120));
                if (left > 0)
                {
                    left--;
                    home.OnRoll = true;
                }
                else
                {
                    coming--;
                    NewChildren.Add((home, m));
                }

                if (homes.Count == 0 || homes[^1] != home) homes.Add(home);
            }
        }
    }

    /// <summary>Whoever holds a certificate of the first two degrees, and the disabled of Dibao households; some never ask.</summary>
    private void Disabled()
    {
        var (left, coming) = (options.Share(YearNumbers.Disabled), options.Share(YearNumbers.NewDisabled));
        var known = homes.ToHashSet();
        foreach (var home in everybody)
        {
            if (left + coming == 0) break;
            if (home.Need is Need.Tekun or Need.Child || planted.Contains(home.Home.Number)) continue;
            var poorOnRoll = home is { Need: Need.Dibao, OnRoll: true };
            for (var m = 0; m < home.Size; m++)
            {
                var person = home.Home.Members[m];
                if (!person.HasCertificate || (person.DisabilityDegree > DisabilityDegree.Second && !poorOnRoll)) continue;
                var free = home.Need == Need.None && home.Truth.Count == 0;
                if (coming > 0 && free && (left == 0 || random.PerMille(110)))
                {
                    coming--;
                    NewDisabled.Add((home, m));
                    if (known.Add(home)) homes.Add(home);
                }
                else if (left > 0)
                {
                    left--;
                    DisabledOnRoll.Add(person.IdNumberText);
                    if (known.Add(home)) homes.Add(home);
                }
            }
        }
    }

    /// <summary>Some severely disabled old people of poor households draw for their care as disabled and as old.</summary>
    private void Doubled()
    {
        var left = options.Share(YearNumbers.Doubled);
        foreach (var home in homes.Where(h => h is { OnRoll: true, Need: Need.Dibao, Hides: Hiding.Nothing }).OrderBy(h => h.Index % 983).ThenBy(h => h.Index))
        {
            for (var m = 0; m < home.Size && left > 0; m++)
            {
                var person = home.Home.Members[m];
                if (!DisabledOnRoll.Contains(person.IdNumberText) || person.DisabilityDegree > DisabilityDegree.Second || person.AgeOn(options.First) is < 62 or > 88) continue;
                home.Tell(m, Elder.Ability.About, 4);
                Twice.Add((home, m));
                left--;
            }
        }
    }

    /// <summary>Everybody who is eighty when the age allowance begins in December; it takes no application.</summary>
    private void Old()
    {
        var (left, known) = (options.Share(YearNumbers.Aged), homes.ToHashSet());
        foreach (var home in everybody.Where(h => !planted.Contains(h.Home.Number)))
        {
            for (var m = 0; m < home.Size && left > 0; m++)
            {
                if (home.Home.Members[m].AgeOn(new DateOnly(options.Year, 12, 1)) < 80) continue;
                left--;
                Aged.Add((home, m));
                if (known.Add(home)) homes.Add(home);
            }
        }
    }

    /// <summary>One child of a family that is old enough to stay with the grandparents and stays below the age all year.</summary>
    private void LeftBehind()
    {
        var left = options.Share(YearNumbers.LeftBehind);
        foreach (var home in everybody.Where(h => !planted.Contains(h.Home.Number) && !h.Home.IsUrban))
        {
            var child = home.Home.Members.ToList().FindIndex(m => !m.IsProtected && m.AgeOn(options.First) is >= 3 and <= 14);
            if (child < 0) continue;
            if (left-- <= 0) return;
            LeftAlone.Add((home, child));
        }
    }

    /// <summary>Who lives alone, as an old couple alone, or old with small children alone: 独居、空巢、留守.</summary>
    private void Special()
    {
        var left = options.Share(YearNumbers.SpecialElders);
        foreach (var home in everybody.Where(h => h is { Size: <= 4, Need: not (Need.Tekun or Need.Child) } && !planted.Contains(h.Home.Number)))
        {
            var old = home.Home.Members.Count(m => m.AgeOn(options.First) >= 65);
            if (old == 0 || home.Home.Members.Any(m => m.AgeOn(options.First) is >= 16 and < 65) || home.Truth.Exists(t => t.Code == Elder.Ability.About.Code)) continue;
            var which = home.Size == 1 ? 1 : old == home.Size ? 2 : 3;
            for (var m = 0; m < home.Size; m++)
            {
                if (home.Home.Members[m].AgeOn(options.First) < 65) continue;
                if (left-- <= 0) return;
                InDifficulty.Add((home, m, which));
            }
        }
    }

    /// <summary>Grown children and siblings in the same village, who owe support and are asked about too.</summary>
    private void Supporters()
    {
        var near = new Dictionary<string, List<(SyntheticHousehold Home, int Member)>>(StringComparer.Ordinal);
        foreach (var home in everybody.Where(h => h.Need == Need.None && h.Size >= 2 && !planted.Contains(h.Home.Number)))
        {
            var age = home.Home.Members[0].AgeOn(options.First);
            if (age is < 26 or > 57) continue;
            if (!near.TryGetValue(home.Home.VillageCode, out var list)) near[home.Home.VillageCode] = list = [];
            if (list.Count < 400) list.Add((home.Home, 0));
        }

        foreach (var home in homes.Where(h => h is { Need: Need.Dibao, OnRoll: true } && near.ContainsKey(h.Home.VillageCode)))
        {
            var list = near[home.Home.VillageCode];
            var many = (YearNumbers.Supporters / 100) + (random.Below(100) < YearNumbers.Supporters % 100 ? 1 : 0);
            for (var n = 0; n < many; n++)
            {
                var kin = list[random.Below(list.Count)];
                if (!home.Kin.Contains(kin)) home.Kin.Add(kin);
            }
        }
    }
}
