using System.Net;
using System.Text.Json;
using Huimin.App.Tests.Access;
using Huimin.Portal;

namespace Huimin.App.Tests.Portal;

/// <summary>省级账号登录: only from this page, only by this browser, only for a person of the register.</summary>
public sealed class ProvinceTests
{
    private static string PersonOf(string number, string name) => JsonSerializer.Serialize(new { idNumber = number, name });

    private static async Task<(LoopbackProvince Province, PortalTown Town, TestBrowser Citizen)> StartAsync(string? person = null)
    {
        var province = await LoopbackProvince.StartAsync();
        province.Person = person ?? PersonOf(PortalTown.Number, PortalTown.Name);
        var town = await PortalTown.StartAsync(province: province.SignIn);
        return (province, town, town.App.Browser());
    }

    private static async Task<string> BackAsync(LoopbackProvince province, TestBrowser citizen)
    {
        var to = await citizen.GetAsync("/portal/province");
        Assert.Equal(HttpStatusCode.Found, to.Status);
        return province.Authorise(to.Location!);
    }

    private static async Task RefusedAsync(TestBrowser citizen, TestPage answer, string code)
    {
        Assert.Equal("/portal/apply?refused=" + code, answer.Location);
        Assert.Null(citizen.Cookie(PortalCookie.Name));
        Assert.Contains(code, (await citizen.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "省级账号进入：页面有按钮，证件和姓名与档案一致就进入，看到自己家登记的情况；同一个授权码不能再用")]
    public async Task In_by_the_account_of_the_province()
    {
        var (province, town, citizen) = await StartAsync();
        await using var one = province;
        await using var two = town;
        Assert.NotNull((await citizen.GetAsync("/portal/apply")).Document.QuerySelector("a[href='/portal/province']"));
        var back = await BackAsync(province, citizen);
        var answer = await citizen.GetAsync(back);
        Assert.Equal("/portal/apply", answer.Location);
        Assert.NotNull(citizen.Cookie(PortalCookie.Name));
        Assert.Contains(PortalTown.Name, (await citizen.GetAsync("/portal/apply")).Text, StringComparison.Ordinal);
        var again = town.App.Browser();
        await RefusedAsync(again, await again.GetAsync(back), "CIT-017");
        Assert.Equal(1, province.Brought);
    }

    [Fact(DisplayName = "状态码被改、换了浏览器、别处得来的授权码、取消了：都不进入，有说明；状态不对的连授权码也不送出")]
    public async Task Only_this_browser_from_this_page()
    {
        var (province, town, citizen) = await StartAsync();
        await using var one = province;
        await using var two = town;
        var back = await BackAsync(province, citizen);
        await RefusedAsync(citizen, await citizen.GetAsync(back + "x"), "CIT-017");
        var other = town.App.Browser();
        await RefusedAsync(other, await other.GetAsync(back), "CIT-017");
        Assert.Equal(0, province.Brought);

        // A code that was asked for with another challenge.
        var theirs = await BackAsync(province, town.App.Browser());
        var mine = await BackAsync(province, citizen);
        var swapped = mine[..mine.IndexOf("code=", StringComparison.Ordinal)] + theirs[theirs.IndexOf("code=", StringComparison.Ordinal)..theirs.IndexOf("&state", StringComparison.Ordinal)] + mine[mine.IndexOf("&state", StringComparison.Ordinal)..];
        await RefusedAsync(citizen, await citizen.GetAsync(swapped), "CIT-017");
        Assert.Equal(1, province.Brought);
        await RefusedAsync(citizen, await citizen.GetAsync("/portal/province/callback?error=access_denied"), "CIT-017");
    }

    [Fact(DisplayName = "省级账号认得、本区档案没有或者姓名不一致：说清楚到窗口登记，不进入；答复读不懂：请再试")]
    public async Task A_person_of_the_register()
    {
        var (province, town, citizen) = await StartAsync(PersonOf(PortalTown.Number, "周德寿"));
        await using var one = province;
        await using var two = town;
        await RefusedAsync(citizen, await citizen.GetAsync(await BackAsync(province, citizen)), "CIT-016");
        province.Person = PersonOf(Registry.World.Number(777), "吴桂兰");
        await RefusedAsync(citizen, await citizen.GetAsync(await BackAsync(province, citizen)), "CIT-016");
        foreach (var wrong in new[] { "{}", "<html>", PersonOf("123", PortalTown.Name) })
        {
            province.Person = wrong;
            await RefusedAsync(citizen, await citizen.GetAsync(await BackAsync(province, citizen)), "CIT-017");
        }
    }

    [Fact(DisplayName = "没有配置：没有按钮，地址回到申请页，回调不进入")]
    public async Task Not_configured()
    {
        await using var town = await PortalTown.StartAsync();
        var citizen = town.App.Browser();
        Assert.Null((await citizen.GetAsync("/portal/apply")).Document.QuerySelector("a[href='/portal/province']"));
        Assert.Equal("/portal/apply", (await citizen.GetAsync("/portal/province")).Location);
        await citizen.GetAsync("/portal/province/callback?code=1&state=2");
        Assert.Null(citizen.Cookie(PortalCookie.Name));
    }

    [Theory(DisplayName = "配置文件：三个地址都是 https、名称和密钥齐全才能启动")]
    [InlineData("""{"title":"省级","clientId":"a","clientSecret":"b","authorize":"https://x.example/a","token":"https://x.example/t","person":"https://x.example/p"}""", true)]
    [InlineData("""{"title":"省级","clientId":"a","clientSecret":"b","authorize":"http://x.example/a","token":"https://x.example/t","person":"https://x.example/p"}""", false)]
    [InlineData("""{"title":"省级","clientId":"a","authorize":"https://x.example/a","token":"https://x.example/t","person":"https://x.example/p"}""", false)]
    [InlineData("""{"title":"省级","clientId":"a","clientSecret":"b","authorize":"/a","token":"https://x.example/t","person":"https://x.example/p"}""", false)]
    [InlineData("{", false)]
    public void The_file(string text, bool good)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            Assert.Equal(good ? null : "CIT-018", ProvinceSignIn.Read(path).Refusal?.Code);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Null(ProvinceSignIn.Read(path).Value);
    }
}
