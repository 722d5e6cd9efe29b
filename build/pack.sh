#!/usr/bin/env bash
# Makes the NuGet packages, in their release form:  build/pack.sh FOLDER [PROJECT]
# Without a project, all of them. The same commit gives the same bytes, wherever it is checked out. Nothing is left in the source tree.
set -euo pipefail
[ $# -ge 1 ] || { echo "usage: build/pack.sh FOLDER [PROJECT]" >&2; exit 2; }
folder=$(realpath -m "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Files in a package have a time; it is the commit's, or without git the earliest that a zip file can have.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date --date=1980-01-02 +%s)}
dotnet pack "${2:-Rosetta.Testing.sln}" --configuration Release --artifacts-path "$scratch" --output "$folder" \
  -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false
