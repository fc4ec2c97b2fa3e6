#!/usr/bin/env bash
# PowerShell reads a property of a .NET object whose getter throws as $null, without an error, in the strictest mode and under
# ErrorActionPreference Stop too. A filter on it drops the object, and ConvertTo-Json writes null.
version=7.6.9
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
dotnet new tool-manifest >/dev/null
dotnet tool install powershell --version "$version" >/dev/null
cat > sample.ps1 <<'PS'
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Add-Type 'public class Sample { public int Size { get { throw new System.InvalidOperationException("not read yet"); } } }'
$sample = [Sample]::new()
"property: $(if ($null -eq $sample.Size) { 'null, no error' } else { $sample.Size })"
"filter:   $(@($sample | Where-Object Size -ge 0).Count) objects"
"JSON:     $($sample | ConvertTo-Json -Compress)"
PS
seen=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -File sample.ps1 2>&1 </dev/null || true)

echo "PowerShell $version, a getter that throws InvalidOperationException"
echo "expected: the exception, as where a method throws it"
echo "seen:"
sed 's/^/    /' <<<"$seen"
if grep -q '^property: null, no error$' <<<"$seen" && grep -q '^filter:   0 objects$' <<<"$seen" && grep -q '{"Size":null}' <<<"$seen"; then exit 0; fi
echo "This has changed." >&2
exit 1
