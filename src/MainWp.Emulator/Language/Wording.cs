using System.Text.RegularExpressions;

namespace MainWp.Emulator.Language;

/// <summary>
/// Translates every message of the emulator. Not good German, but consistent, and no message stays as it was:
/// a client must never decide by the text.
/// </summary>
internal sealed partial class Wording(string language)
{
    private static readonly Dictionary<string, string> German = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = "ein",
        ["all"] = "alle",
        ["already"] = "bereits",
        ["an"] = "ein",
        ["and"] = "und",
        ["are"] = "sind",
        ["at"] = "bei",
        ["body"] = "Inhalt",
        ["changed"] = "geändert",
        ["client"] = "Kunde",
        ["cost"] = "Kosten",
        ["delete"] = "löschen",
        ["deleted"] = "gelöscht",
        ["done"] = "erledigt",
        ["error"] = "Fehler",
        ["for"] = "für",
        ["found"] = "gefunden",
        ["given"] = "angegeben",
        ["has"] = "hat",
        ["have"] = "haben",
        ["here"] = "hier",
        ["in"] = "in",
        ["is"] = "ist",
        ["key"] = "Schlüssel",
        ["made"] = "angelegt",
        ["may"] = "darf",
        ["must"] = "muss",
        ["name"] = "Name",
        ["needs"] = "braucht",
        ["no"] = "kein",
        ["nobody"] = "niemand",
        ["none"] = "keine",
        ["not"] = "nicht",
        ["nothing"] = "nichts",
        ["of"] = "von",
        ["on"] = "auf",
        ["one"] = "eine",
        ["only"] = "nur",
        ["or"] = "oder",
        ["page"] = "Seite",
        ["password"] = "Passwort",
        ["permission"] = "Berechtigung",
        ["post"] = "Beitrag",
        ["read"] = "lesen",
        ["required"] = "erforderlich",
        ["route"] = "Route",
        ["secret"] = "Geheimnis",
        ["site"] = "Website",
        ["sites"] = "Websites",
        ["such"] = "solches",
        ["tag"] = "Schlagwort",
        ["takes"] = "nimmt",
        ["that"] = "das",
        ["the"] = "das",
        ["there"] = "es gibt",
        ["this"] = "dieses",
        ["to"] = "zu",
        ["update"] = "Aktualisierung",
        ["updates"] = "Aktualisierungen",
        ["user"] = "Benutzer",
        ["was"] = "wurde",
        ["were"] = "wurden",
        ["with"] = "mit",
        ["write"] = "schreiben",
    };

    public string Say(string message)
    {
        if (language == "en" || message.Length == 0)
            return message;
        var translated = Word().Replace(message, word => German.GetValueOrDefault(word.Value, word.Value));
        return $"Übersetzt: {translated}";
    }

    [GeneratedRegex(@"(?<![\w\[/.-])[A-Za-z]+(?![\w\]/-])")]
    private static partial Regex Word();
}
