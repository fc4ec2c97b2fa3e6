namespace MainWp.Json;

/// <summary>MainWP counts the days of the week from Monday, 0 to 6.</summary>
internal sealed class DayOfWeekConverter() : NumberedOptionConverter<DayOfWeek>(0, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday);
