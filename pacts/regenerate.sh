#!/usr/bin/env bash
# Writes the accepted pacts anew: the whole contract, and what the C# sample needs of it. Look at the difference before you commit it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for project in tests/Rosetta.Contracts.Tests samples/AnnotationTracker.Tests; do
  ROSETTA_UPDATE=1 dotnet test --project "$project" --filter-class '*PactFilesTests'
done
