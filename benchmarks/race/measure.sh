# shellcheck shell=bash disable=SC2034 # sourced by race.sh, which uses what is set here
# Figures of race.sh: running the load, medians, verdicts.

# load NAME wrk-options... -- key=value...: sets REQUESTS MICROSECONDS P50 P99 WRONG BYTES and CPU_US per request.
load() {
  local name=$1 before after line output
  shift
  local -a options=()
  while [[ $1 != -- ]]; do
    options+=("$1")
    shift
  done
  shift
  before=$(cpu_ticks "$name")
  output=$(wrk -t1 "${options[@]}" --timeout 10s -s "$HERE/race/load.lua" "http://127.0.0.1:${PORT[$name]}" -- "$@")
  after=$(cpu_ticks "$name")
  line=$(tail -1 <<<"$output")
  if [[ $line != RACE* ]]; then
    printf 'race.sh: wrk said no figures:\n%s\n' "$output" >&2
    exit 2
  fi
  read -r _ REQUESTS MICROSECONDS P50 P99 WRONG BYTES <<<"$line"
  TEXT=$output
  CPU_US=$(calculate "($after - $before) * 10000 / $REQUESTS")
}

calculate() {
  awk "BEGIN { printf \"%.4f\", $1 }"
}

median() {
  printf '%s\n' "$@" | sort -g | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

# Smallest and largest: how far the rounds lay apart.
spread() {
  printf '%s\n' "$@" | sort -g | awk 'NR == 1 { low = $1 } { high = $1 } END { printf "%.2f to %.2f", low, high }'
}

MISSED=0
VERDICTS=()

# judge FIGURE VALUE at-least|at-most BAR NOTE
judge() {
  local verdict=reached
  case $3 in
    at-least) awk "BEGIN { exit !($2 >= $4) }" || verdict=MISSED ;;
    at-most) awk "BEGIN { exit !($2 <= $4) }" || verdict=MISSED ;;
  esac
  [[ $verdict == MISSED ]] && MISSED=$((MISSED + 1))
  VERDICTS+=("$(printf '| %-46s | %5.2f | %-8s %4.2f | %-7s | %s |' "$1" "$2" "${3/-/ }" "$4" "$verdict" "$5")")
}

# tell FIGURE VALUE NOTE: a figure without a bar.
tell() {
  VERDICTS+=("$(printf '| %-46s | %5.2f | %-13s | %-7s | %s |' "$1" "$2" none - "$3")")
}

print_verdicts() {
  printf '\n| %-46s | value | bar           | verdict | note |\n|---|---|---|---|---|\n' figure
  printf '%s\n' "${VERDICTS[@]}"
}
