using System.Reflection;
using Huimin.Data;
using Huimin.Registry;

namespace Huimin.App.Tests.Registry;

/// <summary>The records themselves.</summary>
public sealed class RecordsTests
{
    private static readonly Type[] Personal = [typeof(Person), typeof(PersonPast), typeof(NumberHolder), typeof(Household), typeof(HouseholdPast), typeof(Membership), typeof(Relative)];

    [Fact(DisplayName = "每个个人信息字段都写明目的、依据、级别、保存期限和可见岗位")]
    public void Every_personal_field_says_why_it_is_kept()
    {
        var bare = Personal.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var t
                && (t == typeof(string) || t == typeof(byte[]) || t == typeof(DateOnly) || t == typeof(DateTime)))
            .Where(p => p.GetCustomAttribute<PersonalAttribute>() is not { Purpose.Length: > 0, Basis.Length: > 0, Retention.Length: > 0, SeenBy.Length: > 0 })
            .Select(p => p.DeclaringType!.Name + "." + p.Name);
        Assert.Empty(bare);
    }

    [Fact(DisplayName = "表建得起来，人员和家庭按辖区可见")]
    public async Task The_tables_exist_and_are_scoped()
    {
        await using var db = await TestDatabase.CreateAsync([new RegistryRecords()]);
        var product = Actor.Product("500114");
        await using (var read = await db.Reader.OpenAsync(product, TestContext.Current.CancellationToken))
        {
            Assert.All(Personal.Except([typeof(NumberHolder)]), t => Assert.True(typeof(IScoped).IsAssignableFrom(t)));
            Assert.Empty(read.Db.People.ToList());
            Assert.Empty(read.Db.Memberships.ToList());
        }
    }
}
