# shellcheck shell=bash disable=SC2034 # sourced by race.sh, which uses what is set here
# Scenario folders for race.sh. load.lua knows the ids that are claimed here.

# make_scenarios FOLDER COUNT: number 0 is the default, a story of all fifteen outcomes that moves with every third call and never ends; of the
# others a third claims a campaign by its whole id, a third a scene by its beginning (of two lengths), a third nothing.
make_scenarios() {
  local folder=$1 count=$2 n
  mkdir -p "$folder"
  cat >"$folder/race-0000.yaml" <<'YAML'
name: race-0000
description: Moves on with every third call through all fifteen outcomes, round and round.
steps:
  - { status: creation-failed, calls: 3 }
  - { status: created, calls: 3 }
  - { status: waiting-for-annotation, calls: 3 }
  - { status: annotating, calls: 3 }
  - { status: annotated, calls: 3 }
  - { status: waiting-for-review, calls: 3 }
  - { status: reviewing, calls: 3 }
  - { status: waiting-for-qc, calls: 3 }
  - { status: in-qc, calls: 3 }
  - { status: qc-completed, calls: 3 }
  - { status: approved, calls: 3 }
  - { error: service-hiccuped, calls: 3 }
  - { error: campaign-not-exists, calls: 3 }
  - { error: annotation-request-not-exists, calls: 3 }
  - { error: scene-not-exists, calls: 3 }
then: loop
YAML
  for ((n = 1; n < count; n++)); do
    local name when=""
    printf -v name 'race-%04d' "$n"
    case $((n % 6)) in
      1 | 4) printf -v when 'when: { campaignId: c1a1bed0-0000-4000-8000-%012d }\n' "$n" ;;
      2) printf -v when 'when: { sceneId: "beef%04d*" }\n' "$n" ;;
      5) printf -v when 'when: { sceneId: "beef%04d-0*" }\n' "$n" ;;
    esac
    printf 'name: %s\ndescription: One of many.\n%ssteps:\n  - status: creation-failed\n' "$name" "$when" >"$folder/$name.yaml"
  done
}

# leave_made_ones NAME COUNT: takes the shipped scenarios away, so that exactly the made ones are loaded.
leave_made_ones() {
  local base="http://127.0.0.1:${PORT[$1]}/_rosetta/scenarios" name left
  for name in $(scenario_names "$base"); do
    [[ $name == race-* ]] || curl -sf -o /dev/null -X DELETE "$base/$name"
  done
  left=$(scenario_names "$base" | wc -l)
  if ((left != $2)); then
    printf 'race.sh: %d scenarios are loaded, not %d\n' "$left" "$2" >&2
    exit 2
  fi
}

scenario_names() {
  curl -sf "$1" | grep -o '"name": *"[^"]*"' | cut -d'"' -f4
}
