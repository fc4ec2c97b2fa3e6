#!/usr/bin/env bash
# Pester's Should-BeCollection, which its help describes as comparing the sizes and each item, passes where the items are in another order.
version=7.6.9 pester=6.2.0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
dotnet new tool-manifest >/dev/null
dotnet tool install powershell --version "$version" >/dev/null
mkdir pester
cat > pester/Pester.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Pester" Version="[$pester]" /></ItemGroup>
</Project>
XML
dotnet restore pester -v q >/dev/null
packages=$(dotnet msbuild pester -getProperty:NuGetPackageRoot)
cat > Sample.Tests.ps1 <<'PS'
Describe 'Should-BeCollection' {
    It 'other order' { 'first', 'second' | Should-BeCollection @('second', 'first') }
    It 'other items' { 'first', 'second' | Should-BeCollection @('first', 'third') }
}
PS
seen=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -Command "Import-Module '${packages%/}/pester/$pester/tools/Pester.psd1'; (Invoke-Pester Sample.Tests.ps1 -Output None -PassThru).Tests | ForEach-Object { \"\$(\$_.Name): \$(\$_.Result)\" }" </dev/null)

echo "Pester $pester on PowerShell $version: 'first', 'second' | Should-BeCollection @('second', 'first')"
echo "expected: it fails, as 'first', 'second' | Should -Be 'second', 'first' does"
echo "seen:"
sed 's/^/    /' <<<"$seen"
if grep -q '^other order: Passed$' <<<"$seen" && grep -q '^other items: Failed$' <<<"$seen"; then exit 0; fi
echo "This has changed." >&2
exit 1
