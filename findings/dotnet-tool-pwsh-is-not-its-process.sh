#!/usr/bin/env bash
# PowerShell installed as a .NET tool: the path of an engine's own process does not start another engine.
# The process is the dotnet host, which takes the engine's arguments for a command of its own.
set -euo pipefail
version=7.6.9
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
dotnet new tool-manifest >/dev/null
dotnet tool install powershell --version "$version" >/dev/null

seen=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -Command '
    "path: " + (Get-Process -Id $PID).Path
    $said = & (Get-Process -Id $PID).Path -NoProfile -Command "1 + 1" 2>&1
    "exit code: $LASTEXITCODE"
    "said: " + (@($said) -join " ").Trim()' </dev/null)

echo "PowerShell $version as a .NET tool, in '(Get-Process -Id \$PID).Path -NoProfile -Command \"1 + 1\"'"
echo "expected: 2, as where PowerShell is installed as a program"
echo "seen:"
sed 's/^/    /' <<<"$seen"
if grep -q '^path: .*dotnet\(\.exe\)\?$' <<<"$seen" && ! grep -q '^said: 2$' <<<"$seen"; then exit 0; fi
echo "This has changed." >&2
exit 1
