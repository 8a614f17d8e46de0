namespace Huimin.Ui;

/// <summary>How a <see cref="Field"/> is filled in (字段类型).</summary>
public enum FieldKind
{
    Text = 0,
    Area = 1,

    /// <summary>A text field for a date, 年-月-日: the browser's own date field speaks the wrong language and cannot be typed into by keyboard alone.</summary>
    Date = 2,
    Number = 3,
    Password = 4,
    Search = 5,
    Phone = 6,

    /// <summary>One of a list that unfolds.</summary>
    Select = 7,

    /// <summary>One of a few, all shown.</summary>
    Radio = 8,

    /// <summary>A single yes, posted as <c>true</c>.</summary>
    Check = 9,
}
