namespace MainWp.PowerShell;

/// <content>Texts about batch.</content>
internal static partial class Messages
{
    public static string NotABatchTable(string? name) =>
        $"'{name}' is not a table of actions. Use -Resource, or @{{ {name} = @{{ create = ... }} }}.";

    public const string EmptyBatch = "The batch is empty.";

    public static string NotABatchItem(string? action, object? resource) =>
        $"An item under '{action}' of {resource} is not a table of fields.";

    public static string NotSent(string? message) =>
        $"{message} Nothing was sent.";
}
