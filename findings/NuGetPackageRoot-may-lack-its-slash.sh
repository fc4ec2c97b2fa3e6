#!/usr/bin/env bash
# MSBuild's $(NuGetPackageRoot): ends with a slash by default, and with none where NUGET_PACKAGES names the folder without one. What is put
# together as $(NuGetPackageRoot)package/version is then found on every machine but one that moved its package cache.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
mkdir cache sample
cat > sample/Sample.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="PowerShellStandard.Library" Version="[5.1.1]" /></ItemGroup>
</Project>
XML
root() {
    dotnet restore sample -v q >/dev/null
    dotnet msbuild sample -getProperty:NuGetPackageRoot
    rm -rf sample/obj
}
default=$(env -u NUGET_PACKAGES HOME="$folder" DOTNET_CLI_HOME="$folder" bash -c "$(declare -f root); root")
moved=$(NUGET_PACKAGES="$folder/cache" root)

echo ".NET SDK $(dotnet --version), \$(NuGetPackageRoot) of a restored project"
echo "expected: one form, with a slash at the end or without, wherever the folder comes from"
echo "seen:"
echo "    by default:                  ${default/"$folder"/FOLDER}"
echo "    NUGET_PACKAGES=FOLDER/cache: ${moved/"$folder"/FOLDER}"
if [[ $default == */ && $moved != */ ]]; then exit 0; fi
echo "This has changed." >&2
exit 1
