namespace OS2.Catalog.Governance;

/// <summary>How a product stands in the wheel of the year.</summary>
public enum WheelState
{
    /// <summary>There never was one: due.</summary>
    Never,

    /// <summary>The day has passed.</summary>
    Due,

    /// <summary>The day comes within <see cref="YearWheel.Soon"/>.</summary>
    Soon,

    Later,
}
