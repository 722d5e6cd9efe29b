#!/usr/bin/env bash
# The one test command: installs what the machine lacks, restores, builds and runs every test.
# Ends with "N passed, 0 failed" alone on the last line; exit 0 only if every test ran and passed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# Programs that tests call, each with the Debian package that brings it.
needs=(curl:curl jq:jq openssl:openssl node:nodejs npm:npm chromium:chromium)
# Longer than any one test takes on two slow cores. A project in which nothing happens for so long hangs: it is killed and
# counts as failed.
hang_limit=10m
whole_limit=45m

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# Servers that linger after the build keep the terminal's pipes open and the CI job with them.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

fail() {
  printf 'test.sh: %s\n' "$*" >&2
  exit 1
}

install_missing() {
  local missing=() as_root=() need
  for need in "${needs[@]}"; do
    command -v "${need%%:*}" >/dev/null || missing+=("${need##*:}")
  done
  # No program, but what the tests of time zones read.
  [ -e /usr/share/zoneinfo/Asia/Shanghai ] || missing+=(tzdata)
  [ "${#missing[@]}" -gt 0 ] || return 0
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
    fail "the tests need programs that are not here. Install these and try again: ${missing[*]}" \
      "(on Debian or Ubuntu: sudo apt-get install ${missing[*]})"
  fi
  echo "test.sh: installing ${missing[*]}"
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  "${as_root[@]}" apt-get update -qq </dev/null
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
}

# Sum of one attribute of the counters in all result files; 0 if there are none.
count() {
  { cat "$results"/*.trx 2>/dev/null || true; } |
    awk -v RS='<' -v key=" $1=\"" '/^Counters / { sum += substr($0, index($0, key) + length(key)) + 0 } END { print sum + 0 }'
}

command -v dotnet >/dev/null || fail "the .NET SDK is not here; install version 10.0 (https://dot.net)."
install_missing

dotnet restore Rosetta.Testing.sln --locked-mode </dev/null
# Debug is what "dotnet run" serves: what is tested is what people start, and nothing is built twice.
dotnet build Rosetta.Testing.sln --no-restore --configuration Debug </dev/null

results=$PWD/TestResults
rm -rf "$results"
mkdir -p "$results"
status=0
timeout --kill-after=30s "$whole_limit" dotnet test --solution Rosetta.Testing.sln --no-build --configuration Debug \
  --results-directory "$results" --report-trx --fail-skips on \
  --hangdump --hangdump-timeout "$hang_limit" --hangdump-type None --no-progress --no-ansi </dev/null || status=$?

for project in tests/*/*.csproj samples/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  grep -Eqs '<Counters [^>]*executed="[1-9]' "$results/$name"_*.trx || { echo "test.sh: $name ran no test" >&2; status=1; }
done
total=$(count total) passed=$(count passed)
if [ "$status" -eq 0 ] && [ "$passed" -ne "$total" ]; then
  echo "test.sh: $((total - passed)) of $total tests did not pass or were skipped" >&2
  status=1
fi
if [ "$status" -ne 0 ]; then
  # A run that broke off counts nobody as failed; CI must still not read "0 failed".
  cat "$results"/*_hang.log 2>/dev/null || true
  failed=$((total > passed ? total - passed : 1))
  echo "test.sh: failed; the names are above and in $results"
  echo "$passed passed, $failed failed"
  exit 1
fi
echo "$passed passed, 0 failed"
