namespace MainWp;

/// <summary>Where the currency's sign stands.</summary>
public enum CurrencyPosition
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>Before the amount.</summary>
    Left,

    /// <summary>After the amount.</summary>
    Right,

    /// <summary>Before the amount, with a blank.</summary>
    LeftSpace,

    /// <summary>After the amount, with a blank.</summary>
    RightSpace,
}
