namespace MainWp;

/// <content>Texts about batch.</content>
internal static partial class Messages
{
    public static string BatchItemFailed(string? action, object? resource, object? id, Uri? dashboard, string? reason, object? code) =>
        $"{action} {resource}{id} failed on {dashboard}: {reason}{code}.";

    public static string ResourceIgnored(object? resource, string? name) =>
        $"The global batch route ignores {resource} without an error. Use -Resource {name}.";

    public static string NotABatchResource(object? resource, object? resources) =>
        $"'{resource}' does not have batches. The resources are {resources}.";

    public static string NotABatchAction(string? action, object? resource, object? actions) =>
        $"'{action}' is not a batch action of {resource}. The actions are {actions}.";

    public static string ActionIgnored(string? action, string? name, object? other) =>
        $"The global batch route ignores '{action}' without an error. Use -Resource {name}{other}.";

    public static string NewItemWithId(string? action) =>
        $"An item to create has an id, and would change the thing with that id. Put it under '{action}', or remove the id.";

    public static string ItemWithoutId(string? action, int largest) =>
        $"An item under '{action}' has no id. An id is a whole number from 1 to {largest}.";

    public static string NotSent(string? message) =>
        $"{message} Nothing was sent.";
}
