using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Neighbours;

/// <summary>Another module's use of the packages that ours has too, in another version.</summary>
public static class Neighbour
{
    /// <summary>Uses them, and says which assemblies it was that answered.</summary>
    public static Assembly[] Work()
    {
        using var provider = new ServiceCollection().AddHttpClient("neighbour").Services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        using var client = factory.CreateClient("neighbour");
        if (JsonSerializer.Deserialize<int[]>("[1, 2]") is not [1, 2])
            throw new InvalidOperationException("The serializer does not work.");
        return [typeof(JsonSerializer).Assembly, typeof(IHttpClientFactory).Assembly, typeof(ServiceCollection).Assembly];
    }
}
