#!/usr/bin/env bash
# A manifest whose CmdletsToExport has a name on each line. Without commas each name is a statement that PowerShell compiles and runs at each
# import; with commas the list is one constant. Import-PowerShellDataFile returns the same for both.
set -euo pipefail
version=7.6.9
names=200
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off
cd "$folder"
dotnet new tool-manifest >/dev/null
dotnet tool install powershell --version "$version" >/dev/null
for kind in lines commas; do
  mkdir "$kind"
  {
    echo "@{ ModuleVersion = '1.0'; CmdletsToExport = @("
    for ((i = 1; i <= names; i++)); do
      if [ "$kind" = commas ] && [ "$i" -lt "$names" ]; then echo "    'Get-Sample$i',"; else echo "    'Get-Sample$i'"; fi
    done
    echo ') }'
  } > "$kind/$kind.psd1"
done
cat > import.ps1 <<'PS'
param([string]$Kind)
$before = [GC]::GetAllocatedBytesForCurrentThread()
Import-Module "./$Kind/$Kind.psd1"
[int](([GC]::GetAllocatedBytesForCurrentThread() - $before) / 1KB)
PS
lines=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -File import.ps1 lines </dev/null)
commas=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -File import.ps1 commas </dev/null)

echo "PowerShell $version, import of a manifest with $names names in CmdletsToExport: memory that the import allocates"
echo "expected: the same, with and without commas"
echo "seen: $lines KB without commas, $commas KB with commas"
if [ "$lines" -gt $((commas * 5 / 4)) ]; then exit 0; fi
echo "This has changed." >&2
exit 1
