#!/usr/bin/env bash
# System.Text.Json with a source-generated context: a property with an init accessor keeps its initializer where the text does not name it if the
# class is read by reflection, and gets null or zero if the same class is read by the generated context.
package=10.0.14
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$folder"
mkdir sample
cat > sample/Sample.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework><LangVersion>12</LangVersion><RollForward>Major</RollForward></PropertyGroup>
  <ItemGroup><PackageReference Include="System.Text.Json" Version="[$package]" /></ItemGroup>
</Project>
XML
cat > sample/Sample.cs <<'CS'
using System;
using System.Text.Json;
using System.Text.Json.Serialization;

Show("reflection", JsonSerializer.Deserialize<Choices>("{}"));
Show("generated", JsonSerializer.Deserialize("{}", Context.Default.Choices));

static void Show(string how, Choices choices) => Console.WriteLine($"{how}: Size {choices.Size}, Tags {(choices.Tags is null ? "null" : "an empty list")}");

public sealed class Choices
{
    public int Size { get; init; } = 10;
    public string[] Tags { get; init; } = [];
}

[JsonSerializable(typeof(Choices))]
public sealed partial class Context : JsonSerializerContext;
CS
seen=$(dotnet run --project sample 2>&1 || true)

echo "System.Text.Json $package, {} as a class with int Size { get; init; } = 10 and string[] Tags { get; init; } = []"
echo "expected: the same from both: Size 10, Tags an empty list"
echo "seen:"
sed 's/^/    /' <<<"$seen"
if grep -q '^reflection: Size 10, Tags an empty list$' <<<"$seen" && grep -q '^generated: Size 0, Tags null$' <<<"$seen"; then exit 0; fi
echo "This has changed." >&2
exit 1
