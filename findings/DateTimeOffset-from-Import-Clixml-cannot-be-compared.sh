#!/usr/bin/env bash
# A DateTime comes back from Export-Clixml as itself, a DateTimeOffset as a bag of properties, which compares with no date and subtracts from none.
version=7.6.9
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
dotnet new tool-manifest >/dev/null
dotnet tool install powershell --version "$version" >/dev/null
cat > sample.ps1 <<'PS'
$ErrorActionPreference = 'Stop'
$date = [DateTimeOffset]::new(2026, 1, 2, 3, 4, 5, [TimeSpan]::Zero)
[pscustomobject]@{ Local = $date.LocalDateTime; Offset = $date } | Export-Clixml sample.xml
$stored = Import-Clixml sample.xml
"Local is a DateTime: $($stored.Local -is [DateTime]), later than a year before: $($stored.Local -gt $date.LocalDateTime.AddYears(-1))"
"Offset is a DateTimeOffset: $($stored.Offset -is [DateTimeOffset]), its type name: $($stored.Offset.PSTypeNames[0])"
try { "later than a year before: $($stored.Offset -gt $date.AddYears(-1))" } catch { "later than a year before: error $($_.FullyQualifiedErrorId)" }
PS
seen=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -File sample.ps1 2>&1 </dev/null || true)

echo "PowerShell $version, a DateTime and a DateTimeOffset from Import-Clixml"
echo "expected: both as they were"
echo "seen:"
sed 's/^/    /' <<<"$seen"
if grep -q '^Local is a DateTime: True, .*True$' <<<"$seen" && grep -q 'Deserialized.System.DateTimeOffset' <<<"$seen" && grep -q 'error ' <<<"$seen"; then exit 0; fi
echo "This has changed." >&2
exit 1
