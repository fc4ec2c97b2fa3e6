#!/usr/bin/env bash
# An enum that went through Export-Clixml or a job comes back as its number, which no comparison with its name is true of: a filter that found
# objects before finds none afterwards, without an error.
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
$live = [pscustomobject]@{ Day = [DayOfWeek]::Friday }
$live | Export-Clixml sample.xml
$stored = Import-Clixml sample.xml
$received = Start-Job { [pscustomobject]@{ Day = [DayOfWeek]::Friday } } | Wait-Job | Receive-Job
foreach ($of in 'live', 'stored', 'received') {
    $object = Get-Variable $of -ValueOnly
    "{0,-8} {1,-9} equals 'Friday': {2,-5} Where-Object Day -eq Friday: {3}" -f $of, $object.Day.GetType().Name, ($object.Day -eq 'Friday'), @($object | Where-Object Day -eq Friday).Count
}
PS
seen=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -File sample.ps1 2>&1 </dev/null || true)

echo "PowerShell $version, [DayOfWeek]::Friday: live, from Import-Clixml, and from Receive-Job"
echo "expected: the enum, or something that compares with its name as the enum does"
echo "seen:"
sed 's/^/    /' <<<"$seen"
if grep -q "^live .*True .*1$" <<<"$seen" && [ "$(grep -cE '^(stored|received) +Int32 .*False .*0$' <<<"$seen")" = 2 ]; then exit 0; fi
echo "This has changed." >&2
exit 1
