namespace Huimin.Registry.Pages;

/// <summary>What a page says after a form was done and sent the reader here (办理结果).</summary>
internal static class DoneWords
{
    public static string? Title(string? word) => word switch
    {
        "added" => "已登记。",
        "changed" => "已变更，原来的情况保留在变更记录中。",
        "corrected" => "已更正，原来的登记保留在变更记录中。",
        "death" => "已登记死亡，并从户内减员。",
        "relative" => "已登记亲属关系。",
        "opened" => "已立户。",
        "joined" => "已增加成员。",
        "left" => "已办理减员。",
        "moved" => "已办理迁移。",
        "split" => "已分户。",
        "merged" => "已并户。",
        "head" => "已变更户主。",
        "asked" => "已申请，批准后 24 小时内可以查看。",
        _ => null,
    };
}
