namespace MainWp;

/// <summary>How a security check of a site came out: the server's Y, N, Y_UNABLE and N_UNABLE.</summary>
public enum SecurityState
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not as it should be.</summary>
    Bad,

    /// <summary>As it should be, but not because of a setting of MainWP, so MainWP cannot change it.</summary>
    GoodByItself,

    /// <summary>Not as it should be, although MainWP was told to fix it.</summary>
    BadDespiteFix,
}
