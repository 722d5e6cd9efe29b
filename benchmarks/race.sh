#!/usr/bin/env bash
# Races Rosetta.MockServer, journal and explaining headers on, against a bare minimal-API endpoint that reads the same
# JSON and writes a constant answer (BareServer), and holds the figures against their bars. Exit code: 0 all reached,
# 1 one missed, 2 the race could not be run.
#
#   benchmarks/race.sh                 everything, about ten minutes
#   benchmarks/race.sh --quick         everything, shorter and rougher
#   benchmarks/race.sh --case NAME     one case (may be repeated); names: --list
#   benchmarks/race.sh --control       BareServer against BareServer: what the method itself gets wrong
#   --rounds N, --seconds N            of each case
#
# Both servers run at once and are loaded in turn (A B, B A, …), so that a machine that speeds up or slows down does so
# for both. Of the rounds' ratios the median counts. CPU time per request is the server's own, from /proc: the steadier
# figure, and the only one to trust while other programs run.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
HERE=$PWD/benchmarks
source "$HERE/race/servers.sh"
source "$HERE/race/made-scenarios.sh"
source "$HERE/race/measure.sh"

# NAME  SCENARIOS  KIND  TASKS  SESSIONS; scenarios: shipped, or exactly so many made ones
CASES=(
  "outcomes                 shipped  outcomes       0     1"
  "outcomes-1000-scenarios     1000  outcomes       0     1"
  "outcomes-1000-sessions   shipped  outcomes       0  1000"
  "one-of-each                    1  tasks          1     1"
  "shipped-one-task         shipped  tasks          1     1"
  "tasks-200000             shipped  tasks     200000     1"
  "tasks-1000-scenarios        1000  tasks     200000     1"
  "tasks-1000-sessions            1  tasks     200000  1000"
  "thousands-of-each           1000  tasks     200000  1000"
)
OTHERS=(start memory memory-new-tasks)

ROUNDS=5 SECONDS_EACH=4 STARTS=15 MANY=2000000 FEW=20000
CONTROL=no
CHOSEN=()
usage() {
  echo "race.sh: $1" >&2
  sed -n '6,10s/^#//p' "$HERE/race.sh" >&2
  exit 2
}
while (($#)); do
  case $1 in
    --quick) ROUNDS=3 SECONDS_EACH=2 STARTS=11 MANY=400000 ;;
    --case) CHOSEN+=("${2:?a name}") && shift ;;
    --rounds) ROUNDS=${2:?a number} && shift ;;
    --seconds) SECONDS_EACH=${2:?a number} && shift ;;
    --control) CONTROL=yes ;;
    --list)
      printf '%s\n' "${CASES[@]%% *}" "${OTHERS[@]}"
      exit 0
      ;;
    *) usage "unknown option '$1'" ;;
  esac
  shift
done
for name in "${CHOSEN[@]}"; do
  printf '%s\n' "${CASES[@]%% *}" "${OTHERS[@]}" | grep -qx -- "$name" || usage "unknown case '$name'; --list shows them"
done
chosen() {
  ((${#CHOSEN[@]} == 0)) || printf '%s\n' "${CHOSEN[@]}" | grep -qx -- "$1"
}

SAMPLE_CAMPAIGN=a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e
SAMPLE_REQUEST=f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f
SAMPLE_SCENE=d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f

TEMP=$(mktemp -d)
trap 'stop_all; rm -rf "$TEMP"' EXIT
trap 'exit 130' INT TERM
mkfifo "$TEMP/never" && exec {NEVER}<>"$TEMP/never"

for tool in wrk curl; do
  if ! command -v $tool >/dev/null; then
    echo "installing $tool"
    sudo=$([[ $(id -u) == 0 ]] || echo sudo)
    $sudo apt-get install -y -qq $tool >/dev/null || { $sudo apt-get update -qq && $sudo apt-get install -y -qq $tool >/dev/null; } || exit 2
  fi
done

declare -A DLL
for what in bare:BareServer:benchmarks fake:Rosetta.MockServer:src; do
  IFS=: read -r key project folder <<<"$what"
  if ! output=$(dotnet build -c Release "$folder/$project" --nologo 2>&1); then
    printf '%s\n' "$output" >&2
    exit 2
  fi
  DLL[$key]=$PWD/$folder/$project/bin/Release/net10.0/$project.dll
done
A=fake
[[ $CONTROL == yes ]] && A=bare

# The options that a contestant needs for a set of scenarios; what plays where no other scenario claims the request.
options_for() {
  OPTIONS=()
  if [[ $A == fake && $1 != shipped ]]; then
    [[ -d $TEMP/scenarios-$1 ]] || make_scenarios "$TEMP/scenarios-$1" "$1"
    OPTIONS=(--scenarios "$TEMP/scenarios-$1" --scenario race-0000)
  fi
}

race() {
  local name=$1 scenarios=$2 kind=$3 tasks=$4 sessions=$5
  local -a what=("kind=$kind" "tasks=$tasks" "sessions=$sessions" "claims=$([[ $scenarios == 1000 ]] && echo 1 || echo 0)")
  local -A rate=() cpu=() p50=() p99=() bytes=()
  local -a rate_ratios=() cpu_ratios=()
  local round server wrong=0
  options_for "$scenarios"
  start left "$A" "${OPTIONS[@]}"
  start right bare
  [[ $A == fake && $scenarios != shipped ]] && leave_made_ones left "$scenarios"

  # Right answers first; then every task is there before the clock runs, and the code is as hot as it gets.
  for server in left right; do
    local mode=bare
    [[ $server == left && $A == fake ]] && mode=verify
    load "$server" -c1 -d1s -- "${what[@]}" "mode=$mode"
    if ((WRONG > 0)); then
      printf 'race.sh: %s: %s of %s answers were wrong, such as HTTP %s\n' "$name" "$WRONG" "$REQUESTS" "${TEXT#*HTTP }" >&2
      exit 2
    fi
    ((tasks > 1)) && load "$server" -c64 -d60s -- "${what[@]}" "count=$((tasks + 100))"
    load "$server" -c64 -d4s -- "${what[@]}"
  done

  for ((round = 1; round <= ROUNDS; round++)); do
    local -a order=(left right)
    ((round % 2 == 0)) && order=(right left)
    local -A round_rate=() round_cpu=()
    for server in "${order[@]}"; do
      load "$server" -c64 "-d${SECONDS_EACH}s" -- "${what[@]}"
      wrong=$((wrong + WRONG))
      round_rate[$server]=$(calculate "$REQUESTS * 1000000 / $MICROSECONDS")
      round_cpu[$server]=$CPU_US
      rate[$server]+=" ${round_rate[$server]}"
      cpu[$server]+=" $CPU_US"
      p50[$server]+=" $P50"
      p99[$server]+=" $P99"
      bytes[$server]=$((BYTES / REQUESTS))
    done
    rate_ratios+=("$(calculate "${round_rate[left]} / ${round_rate[right]}")")
    cpu_ratios+=("$(calculate "${round_cpu[right]} / ${round_cpu[left]}")")
  done
  printf '%-26s' "$name"
  for server in left right; do
    # shellcheck disable=SC2086 # lists of numbers
    printf ' %6.0f/s %5.2f us %5.2f/%5.2f ms %3d B |' "$(median ${rate[$server]})" "$(median ${cpu[$server]})" \
      "$(calculate "$(median ${p50[$server]}) / 1000")" "$(calculate "$(median ${p99[$server]}) / 1000")" "${bytes[$server]}"
  done
  printf ' %d wrong\n' "$wrong"
  judge "$name: throughput" "$(median "${rate_ratios[@]}")" at-least 0.90 "$(spread "${rate_ratios[@]}")"
  judge "$name: requests per CPU second" "$(median "${cpu_ratios[@]}")" at-least 0.90 "$(spread "${cpu_ratios[@]}")"
  ((wrong > 0)) && judge "$name: wrong answers" "$wrong" at-most 0 ""
  stop left right
}

race_start() {
  local i server
  local -A took=() worked=()
  options_for shipped
  for ((i = 0; i <= STARTS; i++)); do
    for server in left right; do
      local contestant=bare began ended
      [[ $server == left ]] && contestant=$A
      began=$EPOCHREALTIME
      start "$server" "$contestant"
      ended=$EPOCHREALTIME
      # The first start only fills the file cache.
      ((i > 0)) && took[$server]+=" $(calculate "($ended - $began) * 1000")" && worked[$server]+=" $(($(cpu_ticks "$server") * 10))"
      stop "$server"
    done
  done
  local left right
  # shellcheck disable=SC2086 # lists of numbers
  left=$(median ${took[left]}) right=$(median ${took[right]})
  # shellcheck disable=SC2086 # lists of numbers
  printf '%-26s %6.0f ms, CPU time %4.0f ms | %6.0f ms, CPU time %4.0f ms | medians of %d\n' \
    start "$left" "$(median ${worked[left]})" "$right" "$(median ${worked[right]})" "$STARTS"
  judge "start to first answer" "$(calculate "$left / $right")" at-most 1.30 "$(printf '%.0f ms / %.0f ms' "$left" "$right")"
}

race_memory() {
  local name=$1 kind=$2 bar=$3 few
  options_for shipped
  start left "$A"
  load left -c64 -d60s -- "kind=$kind" "count=$FEW"
  read -r -t 1 -u "$NEVER"
  few=$(resident_kb left)
  load left -c64 -d300s -- "kind=$kind" "from=$FEW" "count=$((MANY - FEW))"
  read -r -t 1 -u "$NEVER"
  local many
  many=$(resident_kb left)
  stop left
  printf '%-26s %d KiB after %d requests, %d KiB after %d\n' "$name" "$few" "$FEW" "$many" "$MANY"
  local what="$name: after $MANY / after $FEW" ratio note="$((few / 1024)) MiB, $((many / 1024)) MiB"
  ratio=$(calculate "$many / $few")
  if [[ $bar == none ]]; then
    tell "$what" "$ratio" "$note"
  else
    judge "$what" "$ratio" at-most "$bar" "$note"
  fi
}

printf '%s, %s, .NET %s, %s cores, load before: %s\n' "$(date -u +%F)" "$(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)" \
  "$(dotnet --version)" "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
printf '%s against bare; throughput, CPU time per request, latency p50/p99, bytes per answer; medians of %d rounds of %d s\n\n' "$A" "$ROUNDS" "$SECONDS_EACH"
for line in "${CASES[@]}"; do
  read -r -a words <<<"$line"
  chosen "${words[0]}" && race "${words[@]}"
done
chosen start && race_start
chosen memory && race_memory memory outcomes 1.20
# Every request is a task never seen before, and a fake remembers its tasks up to a limit (--max-tasks): what that costs is shown,
# and has no bar.
chosen memory-new-tasks && race_memory memory-new-tasks fresh none
print_verdicts
((MISSED == 0))
