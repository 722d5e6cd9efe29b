# shellcheck shell=bash disable=SC2034 # sourced by race.sh, which uses what is set here
# Contestants of race.sh: starting, watching and stopping them. Only what was started here is ever stopped.

declare -A PID=() PORT=()

# A port that nobody answers on, below the range from which the system takes its own.
free_port() {
  local port
  for _ in {1..200}; do
    port=$((20000 + RANDOM % 12000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  echo "race.sh: no free port on 127.0.0.1 after 200 tries" >&2
  exit 2
}

# launch NAME fake|bare [OPTION…]: starts a process, without waiting for it.
launch() {
  local name=$1 what=$2
  shift 2
  PORT[$name]=$(free_port)
  local -a command=(dotnet "${DLL[$what]}" --urls "http://127.0.0.1:${PORT[$name]}" "$@")
  "${command[@]}" >"$TEMP/$name.log" 2>&1 &
  PID[$name]=$!
}

# Asks until there is an answer with HTTP 200, without starting processes in between: nothing but the server is timed.
await_answer() {
  local name=$1 line deadline=$((SECONDS + 30))
  local body="{\"campaignId\":\"$SAMPLE_CAMPAIGN\",\"annotationRequestId\":\"$SAMPLE_REQUEST\",\"sceneId\":\"$SAMPLE_SCENE\"}"
  local text="POST /task/get HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${#body}\r\nConnection: close\r\n\r\n$body"
  while ((SECONDS < deadline)); do
    if { exec 4<>"/dev/tcp/127.0.0.1/${PORT[$name]}"; } 2>/dev/null; then
      printf '%b' "$text" >&4
      line=""
      read -r -t 5 line <&4
      exec 4>&-
      [[ $line == "HTTP/1.1 200"* ]] && return 0
    fi
    if ! kill -0 "${PID[$name]}" 2>/dev/null; then
      break
    fi
    read -r -t 0.002 -u "$NEVER" || true
  done
  echo "race.sh: $name gave no answer with HTTP 200; it said:" >&2
  tail -20 "$TEMP/$name.log" >&2
  exit 2
}

start() {
  launch "$@"
  await_answer "$1"
}

stop() {
  local name
  for name in "$@"; do
    if [[ -n ${PID[$name]:-} ]]; then
      kill "${PID[$name]}" 2>/dev/null
      wait "${PID[$name]}" 2>/dev/null
      unset "PID[$name]"
    fi
  done
}

stop_all() {
  stop "${!PID[@]}"
}

# CPU time of a server so far, user and system, in ticks of 10 ms.
cpu_ticks() {
  local stat
  stat=$(<"/proc/${PID[$1]}/stat")
  local -a fields
  read -r -a fields <<<"${stat##*) }"
  echo $((fields[11] + fields[12]))
}

resident_kb() {
  awk '/^VmRSS:/ { print $2 }' "/proc/${PID[$1]}/status"
}
