using Huimin.Data;

namespace Huimin.Registry;

/// <summary>
/// Which record holds a valid identity number (号码持有): one number has one holder in the whole district. Not scoped, so that whoever asks for an
/// exact number outside the own divisions learns which town to ask, and nothing else (D5).
/// </summary>
public sealed class NumberHolder
{
    /// <summary>Blind index of the number.</summary>
    [Personal(Why.Identify, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Nobody)]
    public required byte[] NumberIndex { get; init; }

    public required Guid PersonId { get; set; }

    /// <summary>Town of the holder, 9 digits.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string TownCode { get; set; }
}
