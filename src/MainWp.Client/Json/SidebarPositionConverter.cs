namespace MainWp.Json;

/// <summary>0 left, 1 right.</summary>
internal sealed class SidebarPositionConverter() : NumberedOptionConverter<SidebarPosition>(0, SidebarPosition.Left, SidebarPosition.Right);
