namespace Huimin.Values.Tests;

public sealed class AreaPhoneNameTests
{
    [Theory(DisplayName = "行政区划代码：末级为零即上级，级别和上级对得上")]
    [InlineData("500000", "50", AreaLevel.Province, null)]
    [InlineData("50", "50", AreaLevel.Province, null)]
    [InlineData("500100", "5001", AreaLevel.Prefecture, "50")]
    [InlineData("500114", "500114", AreaLevel.County, "5001")]
    [InlineData("500114000000", "500114", AreaLevel.County, "5001")]
    [InlineData("500114001", "500114001", AreaLevel.Town, "500114")]
    [InlineData("500114001000", "500114001", AreaLevel.Town, "500114")]
    [InlineData("500114001001", "500114001001", AreaLevel.Village, "500114001")]
    [InlineData("５００１１４", "500114", AreaLevel.County, "5001")]
    public void Knows_level_and_parent(string text, string value, AreaLevel level, string? parent)
    {
        var code = AreaCode.Parse(text);

        Assert.Equal((value, level, parent), (code.Value, code.Level, code.Parent?.Value));
    }

    [Theory(DisplayName = "行政区划代码：每种错误说出确切原因")]
    [InlineData("", "VAL-021")]
    [InlineData("50011", "VAL-021")]
    [InlineData("5001140010010", "VAL-021")]
    [InlineData("5001A4", "VAL-022")]
    [InlineData("990000", "VAL-023")]
    [InlineData("500014", "VAL-024")]
    [InlineData("500100001", "VAL-024")]
    [InlineData("500114000001", "VAL-024")]
    public void Refuses_bad_area_codes(string text, string code) => Assert.Equal(code, AreaCode.Read(text).Refusal?.Code);

    [Theory(DisplayName = "行政区划代码：区、镇街、村（居）按存放的写法是 6、9、12 位半角数字")]
    [InlineData("500114", true)]
    [InlineData("500114001", true)]
    [InlineData("500114001001", true)]
    [InlineData("50011", false)]
    [InlineData("5001140", false)]
    [InlineData("5001140010010", false)]
    [InlineData("50011A", false)]
    [InlineData("５００１１４", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Knows_a_stored_division(string? text, bool isDivision) => Assert.Equal(isDivision, AreaCode.IsDivision(text));

    [Fact(DisplayName = "行政区划代码：包含关系只认本级和下级，空代码什么都不包含")]
    public void Contains_itself_and_below()
    {
        var district = AreaCode.Parse("500114");
        var town = AreaCode.Parse("500114001");

        Assert.True(district.Contains(district));
        Assert.True(district.Contains(town));
        Assert.False(town.Contains(district));
        Assert.False(AreaCode.Parse("500113").Contains(town));
        Assert.False(default(AreaCode).Contains(town));
        Assert.False(district.Contains(default));
    }

    [Fact(DisplayName = "行政区划代码：由村找到镇、区，两种书写形式")]
    public void Finds_the_levels_above()
    {
        var village = AreaCode.Parse("500114101203");

        Assert.Equal("500114101", village.Town?.Value);
        Assert.Equal("500114", village.District?.Value);
        Assert.Equal(village, village.Village);
        Assert.Null(village.District?.Town);
        Assert.True(village.IsVillagersCommittee);
        Assert.False(AreaCode.Parse("500114101001").IsVillagersCommittee);
        Assert.Equal(("500000", "500000000000"), (AreaCode.Parse("50").Statutory, AreaCode.Parse("50").Statistical));
    }

    [Theory(DisplayName = "电话：手机、座机、分机、国家区号，脱敏前 3 后 4")]
    [InlineData("13800001234", "13800001234", "138****1234")]
    [InlineData("+86 138-0000-1234", "13800001234", "138****1234")]
    [InlineData("008613800001234", "13800001234", "138****1234")]
    [InlineData("（023）79220000", "023-79220000", "023-****0000")]
    [InlineData("02379220000", "023-79220000", "023-****0000")]
    [InlineData("023—79220000—801", "023-79220000-801", "023-****0000")]
    [InlineData("0575-2234567转8", "0575-2234567-8", "057-****4567")]
    [InlineData("+86 23 79220000", "023-79220000", "023-****0000")]
    public void Reads_phones(string text, string value, string masked)
    {
        var phone = PhoneNumber.Parse(text);

        Assert.Equal((value, masked), (phone.Value, phone.ToString()));
        Assert.Equal(phone, PhoneNumber.Parse(phone.Value));
    }

    [Theory(DisplayName = "电话：每种错误说出确切原因")]
    [InlineData("", "VAL-044")]
    [InlineData("12800001234", "VAL-042")]
    [InlineData("1380000123", "VAL-042")]
    [InlineData("138000012345", "VAL-042")]
    [InlineData("79220000", "VAL-043")]
    [InlineData("023-7922", "VAL-043")]
    [InlineData("无", "VAL-041")]
    [InlineData("1.38E+10", "VAL-008")]
    public void Refuses_bad_phones(string text, string code) => Assert.Equal(code, PhoneNumber.Read(text).Refusal?.Code);

    [Theory(DisplayName = "姓名：脱敏为姓加星")]
    [InlineData("张三", "张*")]
    [InlineData("张三丰", "张**")]
    [InlineData("欧阳小明", "欧阳**")]
    [InlineData("欧阳", "欧*")]
    [InlineData("𠮷野家", "𠮷**")]
    [InlineData("阿依古丽·买买提", "阿******")]
    [InlineData("李", "李*")]
    [InlineData("", "")]
    public void Masks_names(string name, string masked) => Assert.Equal(masked, PersonName.Mask(name));

    [Theory(DisplayName = "姓名：去空格和隐藏字符，间隔点统一，外文名保留空格")]
    [InlineData(" 张　三 ", "张三")]
    [InlineData("阿依古丽．买买提", "阿依古丽·买买提")]
    [InlineData("阿依古丽•买买提", "阿依古丽·买买提")]
    [InlineData("\uFEFF李四\u200B", "李四")]
    [InlineData("John Smith", "John Smith")]
    [InlineData("𠮷某", "𠮷某")]
    public void Cleans_names(string text, string name) => Assert.Equal(name, PersonName.Read(text).Value);

    [Theory(DisplayName = "姓名：空、含数字或符号、过长都拒绝")]
    [InlineData("", "VAL-073")]
    [InlineData("  ·", "VAL-073")]
    [InlineData("张3", "VAL-075")]
    [InlineData("张三（亡）", "VAL-075")]
    [InlineData("=cmd|x", "VAL-075")]
    public void Refuses_bad_names(string text, string code) => Assert.Equal(code, PersonName.Read(text).Refusal?.Code);

    [Fact(DisplayName = "姓名：50 字可以，51 字不行")]
    public void Names_have_a_limit()
    {
        Assert.True(PersonName.Read(new string('张', 50)).Ok);
        Assert.Equal("VAL-074", PersonName.Read(new string('张', 51)).Refusal?.Code);
    }
}
