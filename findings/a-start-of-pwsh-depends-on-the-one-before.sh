#!/usr/bin/env bash
# pwsh keeps a profile of the methods that it compiled, and the next start compiles these ahead in the background. So how long a script takes
# depends on what the pwsh before it did, also if that was another script: whoever measures scripts in turn measures their order as well.
set -euo pipefail
version=7.6.9
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off
cd "$folder"
dotnet new tool-manifest >/dev/null
dotnet tool install powershell --version "$version" >/dev/null
export XDG_CACHE_HOME=$folder/cache
mkdir cache
run() { dotnet tool run pwsh -- -NoProfile -NonInteractive -Command "$1" </dev/null >/dev/null; }
profile() { find cache -name 'StartupProfileData*' -printf '%s\n' | sort -n | tail -1; }

run exit
run exit
empty=$(profile)
run "'<a><b/></a>' -as [xml] | Select-Xml //b; ConvertTo-Json @{ a = 1 }; Get-ChildItem / | Sort-Object Name | Format-Table"
busy=$(profile)

echo "PowerShell $version, the profile that the next start of pwsh reads, whatever it runs"
echo "expected: the same after an empty script and after another one, or one for each script"
echo "seen: $empty bytes after an empty script, $busy bytes after one that does something"
if [ "$busy" -gt $((empty + empty / 10)) ]; then exit 0; fi
echo "This has changed." >&2
exit 1
