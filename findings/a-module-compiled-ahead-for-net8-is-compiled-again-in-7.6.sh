#!/usr/bin/env bash
# A binary module for PowerShell 7.4 and later targets net8.0, and its assembly also runs on .NET 10. What the SDK compiled ahead of it does
# not: the runtime ignores native code from the compiler of .NET 8 without a word. The same assembly, compiled ahead by the compiler of .NET
# 10, is used as it is.
set -euo pipefail
version=7.6.9
methods=300
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off XDG_CACHE_HOME=$folder/cache
cd "$folder"
mkdir cache sample
dotnet new tool-manifest >/dev/null
dotnet tool install powershell --version "$version" >/dev/null

cat > sample/Sample.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="PowerShellStandard.Library" Version="5.1.1" PrivateAssets="all" /></ItemGroup>
</Project>
XML
{
  echo 'using System.Management.Automation; using System.Runtime.CompilerServices;'
  echo '[Cmdlet(VerbsCommon.Get, "Sample")] public class GetSample : PSCmdlet {'
  echo '  protected override void ProcessRecord() { var sum = 0;'
  for ((i = 1; i <= methods; i++)); do echo "    sum += Part$i(sum);"; done
  echo '    WriteObject(sum); }'
  for ((i = 1; i <= methods; i++)); do echo "  [MethodImpl(MethodImplOptions.NoInlining)] private static int Part$i(int x) => x % $i + 1;"; done
  echo '}'
} > sample/Sample.cs
dotnet build sample -c Release -o plain -v q >/dev/null

for framework in net8.0 net10.0; do
  mkdir "ahead-$framework"
  cat > "ahead-$framework/Ahead.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>$framework</TargetFramework>
    <RuntimeIdentifier>\$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
    <SelfContained>false</SelfContained>
    <PublishReadyToRun>true</PublishReadyToRun>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="$folder/plain/Sample.dll" />
    <PackageReference Include="PowerShellStandard.Library" Version="5.1.1" />
  </ItemGroup>
</Project>
XML
  dotnet publish "ahead-$framework" -o "$framework" -v q >/dev/null
done

compiled() {
  dotnet tool run pwsh -- -NoProfile -NonInteractive -Command "
    Import-Module '$folder/$1/Sample.dll'
    \$before = [System.Runtime.JitInfo]::GetCompiledMethodCount()
    \$null = Get-Sample
    [System.Runtime.JitInfo]::GetCompiledMethodCount() - \$before" </dev/null
}
plain=$(compiled plain) net8=$(compiled net8.0) net10=$(compiled net10.0)

echo "PowerShell $version, methods compiled to run a cmdlet of a net8.0 assembly with $methods small methods"
echo "expected: few where the assembly was compiled ahead, or a word that its native code is not used"
echo "seen: $plain as it is, $net8 compiled ahead for .NET 8, $net10 compiled ahead for .NET 10"
if [ "$plain" -gt "$methods" ] && [ "$net8" -gt "$methods" ] && [ "$net10" -lt "$methods" ]; then exit 0; fi
echo "This has changed." >&2
exit 1
