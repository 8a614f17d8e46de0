#!/usr/bin/env bash
# The common workload (bench/sweep-v1.md): the product, numpy and PostgreSQL over the same population, with ratios of this run.
# Usage: bench/sweep.sh [PEOPLE] [SQL_PEOPLE]. PostgreSQL is left out where SQL_PEOPLE is 0.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/common.sh
need_packages /usr/lib/python3/dist-packages/numpy=python3-numpy /usr/lib/postgresql/15/bin/postgres=postgresql-15
export PYTHONDONTWRITEBYTECODE=1
people=${1:-5000000} sql=${2:-1000000}
work=$(mktemp -d); chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
dotnet build src/Huimin -c Release -v q -clp:ErrorsOnly
huimin() { artifacts/bin/Huimin/release/huimin bench sweep-v1 --people "$people" --file "$work/${file:-snapshot}" "$@"; }
speed() { tail -n 1 "$1" | cut -d' ' -f1; }
ratio() {
  awk -v a="$product" -v o="$ordered" -v b="$2" -v what="$1" \
    'BEGIN { printf "%-52s %8.2f M people/s, product %.0f times as fast, ordered %.0f times\n", what, b, a / b, o / b }'
}

echo "load $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores"
cores=$(nproc)
for run in "A $cores 0" "A 1 0" "B $cores 0" "A $cores 8" "A $cores 1"; do # mode, threads, lanes
  read -r mode threads lanes <<<"$run"
  huimin --mode "$mode" --threads "$threads" --lanes "$lanes" > "$work/product-$mode-$threads-$lanes"
  printf '\n== product, mode %s, %s threads, lanes %s\n' "$mode" "$threads" "$lanes"
  grep -vE '^[a-z]+ [0-9]+ [0-9]+ [0-9]+$' "$work/product-$mode-$threads-$lanes"
done
printf '\n== product, reform in one pass; then households in the order of last month'"'"'s results\n'
huimin --threads "$cores" --reform | grep -E 'reform|one pass'
file=ordered huimin --threads "$cores" --ordered > "$work/product-ordered"
tail -n 6 "$work/product-ordered"
ordered=$(speed "$work/product-ordered")
product=$(speed "$work/product-A-$cores-0")

printf '\n== peers\n'
(cd bench/peers/python && /usr/bin/python3 gen.py "$people" "$work/data") > /dev/null
numpy() { (cd bench/peers/python && /usr/bin/python3 sweep_numpy.py "$work/data" "$@" 5) | tail -n 1; }
rate() { grep -oE '[0-9.]+M persons/s' | cut -dM -f1 | awk '{ s += $1 } END { print s }'; }
numpy whole 1 > "$work/whole"; cat "$work/whole"
numpy chunk 1 > "$work/chunk1"; cat "$work/chunk1"
numpy chunk 1 > "$work/chunk2a" & numpy chunk 1 > "$work/chunk2b"; wait
huimin --mode A --threads "$cores" > "$work/product-again"
again=$(speed "$work/product-again")
[ "$(awk -v a="$again" -v b="$product" 'BEGIN { print (a > b) }')" = 1 ] && product=$again
ratio "numpy, whole arrays, one process" "$(rate < "$work/whole")"
ratio "numpy, cache-sized chunks, one process" "$(rate < "$work/chunk1")"
ratio "numpy, cache-sized chunks, two processes together" "$(cat "$work/chunk2a" "$work/chunk2b" | rate)"
if [ "$sql" != 0 ]; then
  (cd bench/peers/python && /usr/bin/python3 gen.py "$sql" "$work/sqldata") > /dev/null
  /usr/bin/python3 bench/peers/sql/to_csv.py "$work/sqldata"
  bench/peers/sql/run_postgres.sh "$work/sqldata" "$work/pg" $((cores - 1)) 3 > "$work/postgres"
  tail -n 1 "$work/postgres"
  ms=$(grep -oE '^Time: [0-9.]+' "$work/postgres" | cut -d' ' -f2 | sort -n | head -n 1)
  ratio "PostgreSQL, the same rules in SQL, $sql people" "$(awk -v n="$sql" -v ms="$ms" 'BEGIN { print n / ms / 1000 }')"
fi
