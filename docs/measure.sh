#!/bin/sh
# Measures what the goals are about, one after the other, and prints a table of goals and figures.
#
#   docs/measure.sh          all of it; about an hour on two idle cores
#   docs/measure.sh quick    the same in small, to see that it runs
#
# Names after that measure only those: docs/measure.sh quick hour latest
#
# Each line under a goal is as the benchmark said it. The whole of what was said is left in the
# folder that is named at the end.
set -u
cd "$(dirname -- "$0")/.." || exit 1
out=$(mktemp -d)

if [ "${1:-}" = quick ]; then
  shift
  facts=50000 rounds=1 seconds=5 rates=200 forged=1000 kills=4
else
  facts=1000000 rounds=7 seconds=15 rates=20,200 forged=100000 kills=100
fi
only=" $* "

# measure NAME MODULE TEST PROPERTIES PATTERN GOAL: a failed run stands in the table as such.
measure() {
  case $only in
    '  ' | *" $1 "*) printf '%s ...\n' "$1" >&2 ;;
    *) return ;;
  esac
  if mvn -q -pl "$2" -am test "-Dtest=$3" -Dsurefire.failIfNoSpecifiedTests=false \
      "-Dtest.jvm=$4" >"$out/$1.txt" 2>&1; then
    ended=
  else
    ended=' **(the run failed)**'
  fi
  figures=$(sed 's/\x1b\[[0-9;]*m//g' "$out/$1.txt" | grep -E "$5" | sed 's/^/`/; s/$/`/' | paste -s -d '~' - | sed 's/~/<br>/g')
  printf '| %s | %s%s |\n' "$6" "${figures:-no figure}" "$ended" >>"$out/table.md"
}

printf '%s, load average %s, %s\n\n' "$(date -u +%Y-%m-%d)" \
  "$(cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null || echo unknown)" \
  "$(java -version 2>&1 | head -n 1)" >"$out/table.md"
printf '| goal | here |\n|---|---|\n' >>"$out/table.md"

mvn -q -DskipTests package >"$out/build.txt" 2>&1 || { cat "$out/build.txt" >&2; exit 1; }

case $only in
  '  ' | *' questions '*)
    for lot in bot/src/test/resources/questions/*.jsonl; do
      printf '%s ...\n' "$lot" >&2
      AIMARKET_HOME=$out/home ./aimarket accuracy "$lot" --show none --today 2026-05-01 \
        >"$out/$(basename "$lot").txt" 2>&1
      printf '| questions rightly answered, nothing made up: %s | `%s` |\n' "$(basename "$lot")" \
        "$(grep -E '^all ' "$out/$(basename "$lot").txt")" >>"$out/table.md"
    done
    ;;
esac
measure forged bot ForgedRequestsTest "-Dforged.requests=$forged" 'requests of' \
  'forged requests that reach a handler: 0'
measure kills knowledge KillDuringImportTest "-Dkill.trials=$kills" 'kills|lost' \
  'acknowledged writes lost in kill -9: 0, where the store is as it is shipped'
measure digests bot 'KillTrialsTest,InstanceTrialsTest' "-Dnothing=" 'trials' \
  'digests doubled or unaccounted for over crashes and three instances: 0'
measure hour bot FullHourTest "-Dnothing=" 'posted' \
  'very many digests due at once: those alone in their workspace are not delayed'
measure acknowledgements bot AckBenchmark \
  "-Dbenchmark.rates=$rates -Dbenchmark.seconds=$seconds" '/s, |/s: |burst' \
  'acknowledgements at 200 a second: 99th percentile below 100 ms'
measure latest knowledge LatestBenchmark "-Dbenchmark.facts=$facts" 'ratio' \
  "latest figure at $facts facts: at most 2 × that at 1,000"
measure answers knowledge AnswerBenchmark "-Dbenchmark.facts=$facts" 'ratio' \
  "a whole answer at $facts facts: at most 2 × that at 1,000"
measure start bot StartBenchmark "-Dbenchmark.rounds=$rounds" 'archive: bare' \
  'start to first answer: at most 1.5 × a bare process'
measure ask bot AskBenchmark "-Dnothing=" 'a question read|bare H2|ratio of medians' \
  'what a question costs, beside a bare look-up (no goal)'
measure chart bot ChartBenchmark "-Dnothing=" ' ms' 'what a chart costs (no goal)'

cat "$out/table.md"
printf '\nall of it: %s\n' "$out" >&2
