namespace MainWp;

/// <summary>A value typed at a prompt as name=value: it has no type of its own, and may be a list or table written as JSON.</summary>
internal sealed record PromptText(string Text)
{
    /// <summary>The value if only the schema can tell its type: JSON if no text is wanted, otherwise the text.</summary>
    public object? In(IReadOnlyDictionary<string, object?> schema) =>
        Text.Length > 0 && (Text[0] is '[' or '{') && !JsonSchema.TakesText(schema) ? Json.PlainValue.ExactText(Text) : Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
