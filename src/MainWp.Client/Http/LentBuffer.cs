using System.Buffers;

namespace MainWp.Http;

/// <summary>A buffer of the shared pool.</summary>
internal static class LentBuffer
{
    /// <summary>A larger one with the same content, in place of one that is full and goes back to the pool.</summary>
    public static byte[] Grown(byte[] full, int length, int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Buffer.BlockCopy(full, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
