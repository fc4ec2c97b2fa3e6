#!/usr/bin/env bash
# Pester's Should-BeNull: its help says that an empty collection does not count as null. One that is piped to it does; one that is passed by
# -Actual does not.
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
Describe 'Should-BeNull' {
    It 'piped' { @() | Should-BeNull }
    It 'passed' { Should-BeNull -Actual @() }
}
PS
seen=$(dotnet tool run pwsh -- -NoProfile -NonInteractive -Command "Import-Module '${packages%/}/pester/$pester/tools/Pester.psd1'; (Invoke-Pester Sample.Tests.ps1 -Output None -PassThru).Tests | ForEach-Object { \"\$(\$_.Name): \$(\$_.Result)\" }" </dev/null)

echo "Pester $pester on PowerShell $version, an empty array: @() | Should-BeNull, and Should-BeNull -Actual @()"
echo "expected: both fail"
echo "seen:"
sed 's/^/    /' <<<"$seen"
if grep -q '^piped: Passed$' <<<"$seen" && grep -q '^passed: Failed$' <<<"$seen"; then exit 0; fi
echo "This has changed." >&2
exit 1
