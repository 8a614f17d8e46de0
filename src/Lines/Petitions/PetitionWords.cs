namespace Huimin.Petitions;

/// <summary>How a petition came (信访渠道). Numbers are stored.</summary>
public enum PetitionChannel
{
    /// <summary>来信</summary>
    Letter = 1,

    /// <summary>来访</summary>
    Visit = 2,

    /// <summary>来电</summary>
    Call = 3,

    /// <summary>网上</summary>
    Web = 4,

    /// <summary>信访部门转送、交办</summary>
    Transferred = 5,
}

/// <summary>What kind of request it is (信访类别). Numbers are stored.</summary>
public enum PetitionKind
{
    /// <summary>意见建议</summary>
    Opinion = 1,

    /// <summary>检举控告</summary>
    Accusation = 2,

    /// <summary>申诉求决</summary>
    Claim = 3,
}

/// <summary>Which business it is about (事项分类, handbook §12.1). Numbers are stored.</summary>
public enum PetitionMatter
{
    /// <summary>养老</summary>
    Elders = 1,

    /// <summary>低保</summary>
    Assistance = 2,

    /// <summary>儿童</summary>
    Children = 3,

    /// <summary>社会组织</summary>
    Organisations = 4,

    /// <summary>殡葬</summary>
    Funerals = 5,

    /// <summary>婚姻</summary>
    Marriage = 6,

    /// <summary>地名</summary>
    Names = 7,

    /// <summary>其他</summary>
    Other = 8,
}

/// <summary>How far a petition has come (信访状态, handbook §12.1). Numbers are stored.</summary>
public enum PetitionState
{
    /// <summary>已登记</summary>
    Registered = 1,

    /// <summary>已受理</summary>
    Accepted = 2,

    /// <summary>已转送</summary>
    Referred = 3,

    /// <summary>已提异议: sent here by the petition office, and not ours</summary>
    NotMine = 4,

    /// <summary>办理中</summary>
    Handling = 5,

    /// <summary>已答复</summary>
    Done = 6,

    /// <summary>复查</summary>
    Review = 7,

    /// <summary>复核</summary>
    Recheck = 8,

    /// <summary>已办结</summary>
    Closed = 9,
}

/// <summary>What became of a petition in the first days (受理决定). Numbers are stored.</summary>
public enum PetitionDecision
{
    None = 0,

    /// <summary>受理</summary>
    Accepted = 1,

    /// <summary>转送有权处理的机关</summary>
    Referred = 2,

    /// <summary>不属于本机关职权，提出异议</summary>
    NotMine = 3,
}

/// <summary>What the petitioner thinks of the answer (满意程度). Numbers are stored.</summary>
public enum PetitionRating
{
    None = 0,

    /// <summary>满意</summary>
    Good = 1,

    /// <summary>基本满意</summary>
    Fair = 2,

    /// <summary>不满意</summary>
    Bad = 3,
}

/// <summary>A letter of a petition (信访文书). Numbers are stored.</summary>
public enum PetitionLetterKind
{
    /// <summary>信访事项受理告知书</summary>
    Accepted = 1,

    /// <summary>信访事项转送告知书</summary>
    Referred = 2,

    /// <summary>信访事项延长办理期限告知书</summary>
    Extended = 3,

    /// <summary>信访事项处理意见书</summary>
    Answer = 4,

    /// <summary>信访事项复查意见书</summary>
    Review = 5,

    /// <summary>信访事项复核意见书</summary>
    Recheck = 6,
}

public static class PetitionWords
{
    /// <summary>What a petitioner is called who gave no name.</summary>
    public const string Nameless = "匿名";

    public static string Title(this PetitionChannel channel) => channel switch
    {
        PetitionChannel.Letter => "来信",
        PetitionChannel.Visit => "来访",
        PetitionChannel.Call => "来电",
        PetitionChannel.Web => "网上",
        _ => "信访部门转送",
    };

    public static string Title(this PetitionKind kind) => kind switch { PetitionKind.Opinion => "意见建议", PetitionKind.Accusation => "检举控告", _ => "申诉求决" };

    public static string Title(this PetitionMatter matter) => matter switch
    {
        PetitionMatter.Elders => "养老",
        PetitionMatter.Assistance => "低保和救助",
        PetitionMatter.Children => "儿童",
        PetitionMatter.Organisations => "社会组织",
        PetitionMatter.Funerals => "殡葬",
        PetitionMatter.Marriage => "婚姻",
        PetitionMatter.Names => "地名",
        _ => "其他",
    };

    public static string Title(this PetitionState state) => state switch
    {
        PetitionState.Registered => "已登记",
        PetitionState.Accepted => "已受理",
        PetitionState.Referred => "已转送",
        PetitionState.NotMine => "已提异议",
        PetitionState.Handling => "办理中",
        PetitionState.Done => "已答复",
        PetitionState.Review => "复查",
        PetitionState.Recheck => "复核",
        _ => "已办结",
    };

    public static string Title(this PetitionRating rating) => rating switch { PetitionRating.Good => "满意", PetitionRating.Fair => "基本满意", PetitionRating.Bad => "不满意", _ => "" };

    public static string Title(this PetitionLetterKind kind) => kind switch
    {
        PetitionLetterKind.Accepted => "信访事项受理告知书",
        PetitionLetterKind.Referred => "信访事项转送告知书",
        PetitionLetterKind.Extended => "信访事项延长办理期限告知书",
        PetitionLetterKind.Answer => "信访事项处理意见书",
        PetitionLetterKind.Review => "信访事项复查意见书",
        _ => "信访事项复核意见书",
    };

    /// <summary>Nothing more happens to it.</summary>
    public static bool IsOver(this PetitionState state) => state is PetitionState.Referred or PetitionState.NotMine or PetitionState.Closed;
}
