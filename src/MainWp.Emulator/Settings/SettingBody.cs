using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Settings;

/// <summary>Settings are only read from a body whose type is application/json to the letter.</summary>
internal static class SettingBody
{
    public static void Require(RestRequest request, bool mayBeEmpty = false)
    {
        if (!request.HasExactJsonType)
            throw InvalidType();
        if (request.Json.Count == 0 && !mayBeEmpty)
            throw new RestError("empty_body", "The request has no body that this route reads.");
    }

    public static RestError InvalidType() => new("invalid_content_type", "This route reads application/json.");
}
