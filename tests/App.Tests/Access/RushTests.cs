using System.Text;
using Huimin.Access;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;
using Huimin.Web;
using Microsoft.AspNetCore.Http;

namespace Huimin.App.Tests.Access;

/// <summary>Many come at once: they wait in their order, and what every page asks is asked once.</summary>
public sealed class RushTests
{
    [Fact(DisplayName = "同时办理的到数以后排队，排满后请人稍后再来；前面的办完，排着的接着办")]
    public async Task Who_finds_no_place_waits_and_who_finds_no_queue_is_told()
    {
        var inside = new SemaphoreSlim(0);
        using var door = new Turnstile(_ => inside.WaitAsync(TestContext.Current.CancellationToken), Options());
        var (working, waiting, turnedAway) = (Ask(), Ask(), Ask());
        var first = door.InvokeAsync(working);
        var second = door.InvokeAsync(waiting);
        await door.InvokeAsync(turnedAway);
        Assert.Equal(503, turnedAway.Response.StatusCode);
        Assert.Equal("10", turnedAway.Response.Headers.RetryAfter);
        Assert.Contains("ACC-034", Encoding.UTF8.GetString(((MemoryStream)turnedAway.Response.Body).ToArray()), StringComparison.Ordinal);
        Assert.False(first.IsCompleted || second.IsCompleted);

        inside.Release(2);
        await Task.WhenAll(first, second);
        Assert.Equal((200, 200), (working.Response.StatusCode, waiting.Response.StatusCode));
    }

    [Fact(DisplayName = "慢慢上传材料的不占办理的位置")]
    public async Task An_upload_holds_no_place()
    {
        var inside = new SemaphoreSlim(0);
        using var door = new Turnstile(_ => inside.WaitAsync(TestContext.Current.CancellationToken), Options());
        var uploads = Enumerable.Range(0, 5).Select(_ => door.InvokeAsync(Ask("multipart/form-data; boundary=x"))).ToList();
        var page = Ask();
        var asked = door.InvokeAsync(page);
        inside.Release(6);
        await Task.WhenAll([.. uploads, asked]);
        Assert.Equal(200, page.Response.StatusCode);
    }

    [Fact(DisplayName = "排队时走开的人不再占队")]
    public async Task Who_leaves_the_queue_makes_room()
    {
        var inside = new SemaphoreSlim(0);
        using var door = new Turnstile(_ => inside.WaitAsync(TestContext.Current.CancellationToken), Options());
        using var leaving = new CancellationTokenSource();
        var working = door.InvokeAsync(Ask());
        var left = Ask();
        left.RequestAborted = leaving.Token;
        var gone = door.InvokeAsync(left);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        var next = Ask();
        var waiting = door.InvokeAsync(next);
        inside.Release(2);
        await Task.WhenAll(working, waiting);
        Assert.Equal(200, next.Response.StatusCode);
    }

    [Fact(DisplayName = "一个会话一分钟只记一次在用")]
    public void A_session_is_marked_once_a_minute()
    {
        var clock = new Clock(TimeProvider.System);
        var (seen, session, now) = (new SeenSessions(), clock.NewId(), new DateTime(2026, 11, 2, 1, 0, 0, DateTimeKind.Utc));
        Assert.True(seen.IsFirst(session, now));
        Assert.False(seen.IsFirst(session, now));
        Assert.False(seen.IsFirst(session, now.AddSeconds(59)));
        Assert.True(seen.IsFirst(session, now.AddSeconds(60)));
        Assert.False(seen.IsFirst(session, now.AddSeconds(61)));
        Assert.True(seen.IsFirst(clock.NewId(), now));
    }

    [Fact(DisplayName = "待办数记 20 秒；换岗位、换区划或者自己办了一件事就重数")]
    public async Task What_waits_is_counted_again_after_own_work()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero));
        var clock = new Clock(time);
        var counted = new CountedTasks(clock);
        var me = Actor.Nobody with { AccountId = clock.NewId(), PostId = clock.NewId(), Scope = Scope.Of("500114001") };
        Assert.Null(counted.Find(me));
        counted.Keep(me, [new WorkTask("待我办理的办件", "/cases", 3, LightLevel.Red)]);
        Assert.Equal(3, Assert.Single(counted.Find(me with { Scope = Scope.Of("500114001") })!).Count);
        Assert.Null(counted.Find(me with { PostId = clock.NewId() }));
        Assert.Null(counted.Find(me with { Scope = Scope.Of("500114002") }));
        Assert.Null(counted.Find(me with { AccountId = clock.NewId() }));
        time.Advance(TimeSpan.FromSeconds(19));
        Assert.NotNull(counted.Find(me));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(counted.Find(me));

        // A form without a session is nobody's.
        counted.Keep(Actor.Nobody, []);
        var form = Ask();
        (form.Request.Method, var stillKnown) = ("POST", true);
        await counted.ForgetAfterFormAsync(form, _ =>
        {
            stillKnown = counted.Find(Actor.Nobody) is not null;
            counted.Keep(Actor.Nobody, []);
            return Task.CompletedTask;
        });
        Assert.False(stillKnown);
        Assert.Null(counted.Find(Actor.Nobody));
    }

    private static AccessOptions Options() => new() { DistrictCode = "500114", RequestsAtOnce = 1, RequestsWaiting = 1 };

    [Fact(DisplayName = "只看页面的请求说自己是上传，照样排队")]
    public async Task Who_only_looks_waits_whatever_it_says()
    {
        var inside = new SemaphoreSlim(0);
        using var door = new Turnstile(_ => inside.WaitAsync(TestContext.Current.CancellationToken), Options());
        var looks = Enumerable.Range(0, 3).Select(_ => Ask("multipart/form-data; boundary=x")).ToList();
        foreach (var look in looks) look.Request.Method = "GET";
        var (first, second) = (door.InvokeAsync(looks[0]), door.InvokeAsync(looks[1]));
        await door.InvokeAsync(looks[2]);
        Assert.Equal(503, looks[2].Response.StatusCode);
        inside.Release(2);
        await Task.WhenAll(first, second);
    }

    private static DefaultHttpContext Ask(string? contentType = null)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.ContentType, http.Response.Body) = (contentType is null ? "GET" : "POST", contentType, new MemoryStream());
        return http;
    }
}
