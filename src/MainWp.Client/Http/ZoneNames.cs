namespace MainWp.Http;

/// <summary>What else a time zone is called: before or after it was renamed (tzdata, backward), and in Windows (CLDR, windowsZones).</summary>
internal static class ZoneNames
{
    private static readonly (string Now, string Before)[] Renamed =
    [
        ("Europe/Kyiv", "Europe/Kiev"),
        ("Asia/Kolkata", "Asia/Calcutta"),
        ("Asia/Kathmandu", "Asia/Katmandu"),
        ("Asia/Yangon", "Asia/Rangoon"),
        ("Asia/Ho_Chi_Minh", "Asia/Saigon"),
        ("America/Argentina/Buenos_Aires", "America/Buenos_Aires"),
        ("America/Indiana/Indianapolis", "America/Indianapolis"),
        ("America/Nuuk", "America/Godthab"),
        ("Atlantic/Faroe", "Atlantic/Faeroe"),
        ("Asia/Dhaka", "Asia/Dacca"),
        ("Asia/Thimphu", "Asia/Thimbu"),
        ("Asia/Ulaanbaatar", "Asia/Ulan_Bator"),
        ("Asia/Macau", "Asia/Macao"),
        ("Asia/Ashgabat", "Asia/Ashkhabad"),
        ("Asia/Makassar", "Asia/Ujung_Pandang"),
        ("Pacific/Kanton", "Pacific/Enderbury"),
        ("Pacific/Pohnpei", "Pacific/Ponape"),
        ("Pacific/Chuuk", "Pacific/Truk"),
        ("Africa/Asmara", "Africa/Asmera"),
        ("America/Toronto", "America/Montreal"),
        ("Europe/Istanbul", "Asia/Istanbul"),
        ("Asia/Jerusalem", "Asia/Tel_Aviv"),
        ("Asia/Shanghai", "Asia/Chongqing"),
        ("Etc/UTC", "UTC"),
    ];

    private static readonly (string Windows, string Zones)[] InWindows =
    [
        ("UTC", "UTC Etc/UTC Etc/GMT"),
        ("GMT Standard Time", "Europe/London Europe/Dublin Europe/Lisbon Atlantic/Canary Atlantic/Faroe Atlantic/Madeira Europe/Belfast Europe/Guernsey Europe/Jersey Europe/Isle_of_Man"),
        ("Greenwich Standard Time", "Atlantic/Reykjavik Africa/Abidjan Africa/Accra Africa/Dakar"),
        ("W. Europe Standard Time", "Europe/Berlin Europe/Amsterdam Europe/Rome Europe/Stockholm Europe/Vienna Europe/Zurich Europe/Oslo Europe/Luxembourg Europe/Monaco Europe/Malta Europe/Andorra Europe/Vaduz Europe/San_Marino Europe/Vatican Europe/Busingen Europe/Gibraltar"),
        ("Romance Standard Time", "Europe/Paris Europe/Brussels Europe/Copenhagen Europe/Madrid Africa/Ceuta"),
        ("Central Europe Standard Time", "Europe/Budapest Europe/Prague Europe/Bratislava Europe/Ljubljana Europe/Belgrade Europe/Podgorica Europe/Tirane"),
        ("Central European Standard Time", "Europe/Warsaw Europe/Zagreb Europe/Sarajevo Europe/Skopje"),
        ("GTB Standard Time", "Europe/Bucharest Europe/Athens"),
        ("FLE Standard Time", "Europe/Kiev Europe/Helsinki Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius Europe/Mariehamn Europe/Uzhgorod Europe/Zaporozhye"),
        ("E. Europe Standard Time", "Europe/Chisinau"),
        ("Turkey Standard Time", "Europe/Istanbul"),
        ("Russian Standard Time", "Europe/Moscow Europe/Simferopol"),
        ("Belarus Standard Time", "Europe/Minsk"),
        ("Israel Standard Time", "Asia/Jerusalem"),
        ("Egypt Standard Time", "Africa/Cairo"),
        ("South Africa Standard Time", "Africa/Johannesburg Africa/Harare Africa/Maputo"),
        ("Morocco Standard Time", "Africa/Casablanca"),
        ("W. Central Africa Standard Time", "Africa/Lagos Africa/Algiers Africa/Tunis"),
        ("E. Africa Standard Time", "Africa/Nairobi Africa/Addis_Ababa"),
        ("Arab Standard Time", "Asia/Riyadh Asia/Kuwait Asia/Qatar"),
        ("Arabian Standard Time", "Asia/Dubai Asia/Muscat"),
        ("Iran Standard Time", "Asia/Tehran"),
        ("Pakistan Standard Time", "Asia/Karachi"),
        ("India Standard Time", "Asia/Calcutta"),
        ("Sri Lanka Standard Time", "Asia/Colombo"),
        ("Nepal Standard Time", "Asia/Katmandu"),
        ("Bangladesh Standard Time", "Asia/Dhaka"),
        ("Myanmar Standard Time", "Asia/Rangoon"),
        ("SE Asia Standard Time", "Asia/Bangkok Asia/Jakarta Asia/Saigon"),
        ("China Standard Time", "Asia/Shanghai Asia/Hong_Kong Asia/Macau"),
        ("Singapore Standard Time", "Asia/Singapore Asia/Kuala_Lumpur Asia/Manila"),
        ("Taipei Standard Time", "Asia/Taipei"),
        ("W. Australia Standard Time", "Australia/Perth"),
        ("Tokyo Standard Time", "Asia/Tokyo"),
        ("Korea Standard Time", "Asia/Seoul"),
        ("Cen. Australia Standard Time", "Australia/Adelaide"),
        ("AUS Central Standard Time", "Australia/Darwin"),
        ("E. Australia Standard Time", "Australia/Brisbane"),
        ("AUS Eastern Standard Time", "Australia/Sydney Australia/Melbourne Australia/Canberra"),
        ("Tasmania Standard Time", "Australia/Hobart"),
        ("New Zealand Standard Time", "Pacific/Auckland"),
        ("Hawaiian Standard Time", "Pacific/Honolulu"),
        ("Alaskan Standard Time", "America/Anchorage America/Juneau"),
        ("Pacific Standard Time", "America/Los_Angeles America/Vancouver"),
        ("US Mountain Standard Time", "America/Phoenix"),
        ("Mountain Standard Time", "America/Denver America/Edmonton America/Boise"),
        ("Central Standard Time", "America/Chicago America/Winnipeg America/Menominee"),
        ("Central Standard Time (Mexico)", "America/Mexico_City America/Monterrey"),
        ("Canada Central Standard Time", "America/Regina"),
        ("Central America Standard Time", "America/Guatemala America/Costa_Rica America/El_Salvador"),
        ("Eastern Standard Time", "America/New_York America/Toronto America/Detroit America/Montreal America/Nassau"),
        ("US Eastern Standard Time", "America/Indianapolis"),
        ("SA Pacific Standard Time", "America/Bogota America/Lima America/Panama America/Jamaica"),
        ("Venezuela Standard Time", "America/Caracas"),
        ("Atlantic Standard Time", "America/Halifax Atlantic/Bermuda"),
        ("SA Western Standard Time", "America/La_Paz America/Puerto_Rico America/Santo_Domingo"),
        ("Pacific SA Standard Time", "America/Santiago"),
        ("Newfoundland Standard Time", "America/St_Johns"),
        ("E. South America Standard Time", "America/Sao_Paulo"),
        ("Argentina Standard Time", "America/Buenos_Aires"),
        ("Montevideo Standard Time", "America/Montevideo"),
        ("Azores Standard Time", "Atlantic/Azores"),
    ];

    /// <summary>The name itself, and then the others.</summary>
    public static IReadOnlyList<string> Of(string zone)
    {
        var names = new List<string> { zone };
        names.AddRange(Renamed.Where(pair => pair.Now == zone).Select(pair => pair.Before));
        names.AddRange(Renamed.Where(pair => pair.Before == zone).Select(pair => pair.Now));
        var windows = InWindows.Where(pair => pair.Zones.Split(' ').Any(names.Contains)).Select(pair => pair.Windows).Distinct().ToList();
        names.AddRange(windows);
        return names;
    }
}
