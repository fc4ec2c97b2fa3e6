namespace MainWp.Benchmarks;

/// <summary>One question about speed or memory, and the program that answers it.</summary>
internal interface IBenchmark
{
    /// <summary>What it is called on the command line and in the document's markers.</summary>
    string Name { get; }

    /// <summary>Its heading in the document.</summary>
    string Title { get; }

    /// <summary>Measures and says what came out. Where something that it needs is missing, it says so instead.</summary>
    Task RunAsync(Section section, CancellationToken stop);
}
