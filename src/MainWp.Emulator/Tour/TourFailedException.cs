namespace MainWp.Emulator.Tour;

/// <summary>A step of the tour that did not do what it says.</summary>
internal sealed class TourFailedException(string message) : Exception(message);
