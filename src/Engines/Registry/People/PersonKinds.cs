namespace Huimin.Registry;

/// <summary>What the identity number on file is worth (身份号码状态).</summary>
public enum IdState
{
    None = 0,
    Valid = 1,

    /// <summary>Length, date or check digit is wrong (号码有误).</summary>
    Malformed = 2,

    /// <summary>A good number that another record holds (与他人重号).</summary>
    Contested = 3,
}

/// <summary>Why a person has no number (无证原因).</summary>
public enum NoIdReason
{
    HasNumber = 0,
    NotRegistered = 1,
    Wandering = 2,
    Foreigner = 3,
    NotReported = 9,
}

/// <summary>Kind of residence registration (户口性质).</summary>
public enum HukouKind
{
    Unknown = 0,
    Urban = 1,
    Rural = 2,
}

public static class PersonTitles
{
    public static string Title(this IdState state) => state switch
    {
        IdState.Valid => "号码有效",
        IdState.Malformed => "号码有误",
        IdState.Contested => "与他人重号",
        _ => "无号码",
    };

    public static string Title(this NoIdReason reason) => reason switch
    {
        NoIdReason.NotRegistered => "未登记户口",
        NoIdReason.Wandering => "流浪乞讨，身份待查",
        NoIdReason.Foreigner => "外籍或无国籍",
        NoIdReason.NotReported => "未填报",
        _ => "",
    };

    public static string Title(this HukouKind kind) => kind switch
    {
        HukouKind.Urban => "城镇",
        HukouKind.Rural => "农村",
        _ => "未知",
    };
}
