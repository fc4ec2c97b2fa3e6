namespace MainWp.PowerShell.Pipeline;

/// <summary>An object of an answer that no type describes; the engine-side writer makes a PowerShell object of it.</summary>
/// <param name="Fields">Its fields as plain values.</param>
/// <param name="Dashboard">The dashboard that it is from. Commands that it is piped into act only there.</param>
internal sealed record PlainRecord(IReadOnlyDictionary<string, object?> Fields, Uri Dashboard)
{
    /// <summary>The property that says where it is from.</summary>
    public string OriginName { get; init; } = nameof(MainWpObject.Dashboard);

    /// <summary>A type name by which commands for another service recognize that it is not theirs; null for none.</summary>
    public string? TypeName { get; init; }

    /// <summary>Writes a plain value of an answer: objects as records, the items of a list one by one.</summary>
    public static void Write(IPipelineWriter pipeline, object? value, Func<IReadOnlyDictionary<string, object?>, PlainRecord> record)
    {
        if (value is IReadOnlyDictionary<string, object?> fields)
        {
            pipeline.Write(record(fields));
        }
        else if (value is object?[] items)
        {
            foreach (var item in items)
                Write(pipeline, item, record);
        }
        else
        {
            pipeline.WriteIfAny(value);
        }
    }
}
