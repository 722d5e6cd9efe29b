#!/usr/bin/env bash
# Makes rosetta-mock and rosetta-verify as one file each, for machines without .NET:  build/publish.sh FOLDER
# Nothing is left in the source tree.
set -euo pipefail
platform=linux-x64
[ $# -eq 1 ] || { echo "usage: build/publish.sh FOLDER" >&2; exit 2; }
folder=$(realpath -m "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$folder"

publish() { # PROJECT NAME
  dotnet publish "src/$1" --configuration Release --runtime "$platform" --self-contained --artifacts-path "$scratch" --output "$scratch/$2" \
    -p:PublishSingleFile=true -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false
  [ "$(ls "$scratch/$2")" = "$1" ] || { echo "build/publish.sh: more than one file: $(ls "$scratch/$2")" >&2; exit 1; }
  mv "$scratch/$2/$1" "$folder/$2"
}
publish Rosetta.MockServer rosetta-mock
publish Rosetta.Verifier rosetta-verify
