using FsCheck;
using FsCheck.Fluent;

namespace Huimin.Values.Tests;

public sealed class CodeTests
{
    private const string Credit = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory(DisplayName = "统一社会信用代码：规范样例和三类民政登记样例通过")]
    [InlineData("91350100M000100Y43", '9', '1', 350100)]
    [InlineData("51999999000000019H", '5', '1', 999999)]
    [InlineData("52999999000000019E", '5', '2', 999999)]
    [InlineData("53999999000000019B", '5', '3', 999999)]
    public void Reads_credit_codes(string text, char authority, char kind, int area)
    {
        var code = CreditCode.Parse($" {text.ToLowerInvariant()}");

        Assert.Equal((text, authority, kind, area), (code.Value, code.Authority, code.BodyKind, code.Area));
        Assert.Equal($"{text[..2]}************{text[14..]}", code.Masked);
    }

    [Theory(DisplayName = "统一社会信用代码：每种错误说出确切原因")]
    [InlineData("91350100M000100Y4", "VAL-011")]
    [InlineData("", "VAL-011")]
    [InlineData("91350100M000100O43", "VAL-012")]
    [InlineData("9135010IM000100Y43", "VAL-012")]
    [InlineData("9135A100M000100Y43", "VAL-012")]
    [InlineData("91350100M000100Y44", "VAL-014")]
    public void Refuses_bad_credit_codes(string text, string code) => Assert.Equal(code, CreditCode.Read(text).Refusal?.Code);

    [Fact(DisplayName = "统一社会信用代码：末位对、组织机构代码校验错时另有说明")]
    public void Checks_the_organisation_code()
    {
        var refusals = Credit.Select(last => CreditCode.Read("91350100M000100Y3" + last).Refusal?.Code);

        Assert.Contains("VAL-013", refusals);
        Assert.DoesNotContain(null, refusals);
    }

    [Fact(DisplayName = "统一社会信用代码：任一位改动都判错")]
    public void Any_changed_character_is_refused()
    {
        const string text = "91350100M000100Y43";
        for (var i = 0; i < 18; i++)
        {
            foreach (var other in Credit.Where(c => c != text[i])) Assert.False(CreditCode.Read(text[..i] + other + text[(i + 1)..]).Ok);
        }
    }

    [Theory(DisplayName = "银行卡：样例通过，只显示后 4 位")]
    [InlineData("6222020000000000000", "***************0000")]
    [InlineData("621700000000000006", "**************0006")]
    [InlineData("6217 0000 0000 0000 06", "**************0006")]
    public void Reads_bank_cards(string text, string masked)
    {
        var card = BankCard.Parse(text);

        Assert.Equal(masked, card.Masked);
        Assert.Equal(masked, card.ToString());
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), card.Value);
    }

    [Theory(DisplayName = "银行卡：每种错误说出确切原因")]
    [InlineData("621700000006", "VAL-031")]
    [InlineData("62170000000000000006", "VAL-031")]
    [InlineData("62170000000000A006", "VAL-032")]
    [InlineData("621700000000000007", "VAL-033")]
    [InlineData("6.217E+17", "VAL-008")]
    public void Refuses_bad_bank_cards(string text, string code) => Assert.Equal(code, BankCard.Read(text).Refusal?.Code);

    [Fact(DisplayName = "银行卡：任一位改动都判错")]
    public void Any_changed_card_digit_is_refused()
    {
        foreach (var text in new[] { "6222020000000000000", "621700000000000006" })
        {
            for (var i = 0; i < text.Length; i++)
            {
                foreach (var other in "0123456789".Where(c => c != text[i])) Assert.False(BankCard.Read(text[..i] + other + text[(i + 1)..]).Ok);
            }
        }
    }

    [Theory(DisplayName = "残疾人证：20 位读出持证人、类别、等级；补办后缀不参与校验")]
    [InlineData("11010519491231002X44", DisabilityCategory.Limb, DisabilityDegree.Fourth, 0)]
    [InlineData("11010519491231002x11B1", DisabilityCategory.Sight, DisabilityDegree.First, 1)]
    [InlineData("11010519491231002X72B12", DisabilityCategory.Multiple, DisabilityDegree.Second, 12)]
    public void Reads_disability_certificates(string text, DisabilityCategory category, DisabilityDegree degree, int reissue)
    {
        var certificate = DisabilityCertificate.Read(text, IdNumber.Parse("11010519491231002X")).Value;

        Assert.Equal((category, degree, reissue), (certificate.Category, certificate.Degree, certificate.Reissue));
        Assert.Equal(text.ToUpperInvariant(), certificate.Value);
        Assert.Equal("110105********002X" + text[18..], certificate.ToString());
    }

    [Theory(DisplayName = "残疾人证：每种错误说出确切原因")]
    [InlineData("11010519491231002X4", "VAL-051")]
    [InlineData("11010519491231002144", "VAL-007")]
    [InlineData("11010519491231002X04", "VAL-052")]
    [InlineData("11010519491231002X84", "VAL-052")]
    [InlineData("11010519491231002X40", "VAL-053")]
    [InlineData("11010519491231002X45", "VAL-053")]
    [InlineData("11010519491231002X44A1", "VAL-054")]
    [InlineData("11010519491231002X44B", "VAL-054")]
    [InlineData("44052418800101001444", "VAL-055")]
    public void Refuses_bad_certificates(string text, string code) =>
        Assert.Equal(code, DisabilityCertificate.Read(text, IdNumber.Parse("11010519491231002X")).Refusal?.Code);

    [Theory(DisplayName = "性别：词和国标代码")]
    [InlineData("男", Sex.Male)]
    [InlineData("1", Sex.Male)]
    [InlineData(" 女 ", Sex.Female)]
    [InlineData("２", Sex.Female)]
    [InlineData("0", Sex.Unknown)]
    [InlineData("9", Sex.Unstated)]
    public void Reads_sex(string text, Sex sex) => Assert.Equal(sex, Sexes.Parse(text));

    [Fact(DisplayName = "性别：代码值不变，认不得就拒绝")]
    public void Sex_codes_are_pinned()
    {
        Assert.Equal([0, 1, 2, 9], Enum.GetValues<Sex>().Select(x => (int)x));
        Assert.All(Enum.GetValues<Sex>(), x => Assert.Equal(x, Sexes.Parse(x.Title())));
        Assert.Equal("VAL-071", Sexes.Read("M").Refusal?.Code);
    }

    [Theory(DisplayName = "民族：代码、全称、简称都认得")]
    [InlineData("15", "土家族")]
    [InlineData("土家", "土家族")]
    [InlineData("苗族", "苗族")]
    [InlineData("1", "汉族")]
    [InlineData("97", "其他")]
    public void Reads_ethnic_groups(string text, string name) => Assert.Equal(name, EthnicGroup.Parse(text).Name);

    [Fact(DisplayName = "民族：56 个加两个扩展，代码连续")]
    public void Has_all_ethnic_groups()
    {
        Assert.Equal(58, EthnicGroup.All.Count);
        Assert.Equal(Enumerable.Range(1, 56).Select(x => x.ToString("00", null)), EthnicGroup.All.Take(56).Select(x => x.Code));
        Assert.Equal("VAL-072", EthnicGroup.Read("火星族").Refusal?.Code);
        Assert.Equal("VAL-072", EthnicGroup.Read("57").Refusal?.Code);
    }

    [Fact(DisplayName = "各种号码：任意文字不会出错，只会读出或拒绝")]
    public void Never_throws() => Prop.ForAll<string>(text => (CreditCode.Read(text).Ok && AreaCode.Read(text).Ok && BankCard.Read(text).Ok
        && PhoneNumber.Read(text).Ok && DisabilityCertificate.Read(text).Ok && EthnicGroup.Read(text).Ok && PersonName.Read(text).Ok
        && Money.Read(text).Ok && Month.Read(text).Ok && Dates.Read(text).Ok && DateRange.Read(text).Ok) || true).QuickCheckThrowOnFailure();
}
