#!/usr/bin/env bash
# The common workload (bench/sweep-v1.md): the product, copying as much memory, numpy and PostgreSQL over the same population in one run; the ratios stand at the end.
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
best() { printf '%s\n' "$@" | sort -g | tail -n 1; }
rate() { grep -oE '[0-9.]+M persons/s' | cut -dM -f1 | awk '{ s += $1 } END { print s }'; }
numpy() { (cd bench/peers/python && /usr/bin/python3 sweep_numpy.py "$work/data" "$@" 5) | tail -n 1; }
# The product keeps households in the order of last month's results (ordered); that run stands for it.
ordered() { file=ordered huimin --mode A --threads "$cores" --ordered > "$work/ordered-$1"; }

echo "load $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores"
cores=$(nproc)
(cd bench/peers/python && /usr/bin/python3 gen.py "$people" "$work/data") > /dev/null
for run in "A $cores 0" "A 1 0" "B $cores 0" "A $cores 8" "A $cores 1"; do # mode, threads, lanes
  read -r mode threads lanes <<<"$run"
  huimin --mode "$mode" --threads "$threads" --lanes "$lanes" > "$work/product-$mode-$threads-$lanes"
  printf '\n== product, mode %s, %s threads, lanes %s, as they were added\n' "$mode" "$threads" "$lanes"
  grep -vE '^[a-z]+ [0-9]+ [0-9]+ [0-9]+$' "$work/product-$mode-$threads-$lanes"
done
printf '\n== product, a reform in one pass\n'
huimin --threads "$cores" --reform | grep -E 'reform|one pass'

printf '\n== product and numpy in turn\n'
for round in 1 2 3; do
  ordered "$round"
  numpy chunk 1 > "$work/chunk2a-$round" & numpy chunk 1 > "$work/chunk2b-$round"; wait
done
tail -n 6 "$work/ordered-1"
numpy whole 1 | tee "$work/whole"
numpy chunk 1 | tee "$work/chunk1"

product=$(best "$(speed "$work/ordered-1")" "$(speed "$work/ordered-2")" "$(speed "$work/ordered-3")")
limit=$(best $(grep -hoE 'limit [0-9.]+' "$work"/ordered-* | cut -d' ' -f2))
two=$(best $(for round in 1 2 3; do cat "$work/chunk2a-$round" "$work/chunk2b-$round" | rate; done))
if [ "$sql" != 0 ]; then
  (cd bench/peers/python && /usr/bin/python3 gen.py "$sql" "$work/sqldata") > /dev/null
  /usr/bin/python3 bench/peers/sql/to_csv.py "$work/sqldata"
  bench/peers/sql/run_postgres.sh "$work/sqldata" "$work/pg" $((cores - 1)) 3 > "$work/postgres"
  tail -n 1 "$work/postgres"
  ms=$(grep -oE '^Time: [0-9.]+' "$work/postgres" | cut -d' ' -f2 | sort -n | head -n 1)
fi

printf '\n== ratios of this run (load now %s)\n' "$(cut -d' ' -f1 /proc/loadavg)"
ratio() { awk -v a="$product" -v b="$2" -v what="$1" 'BEGIN { printf "%-52s %8.2f M people/s, the product %.1f times\n", what, b, a / b }'; }
awk -v a="$product" -v o="$(speed "$work/product-A-$cores-0")" -v l="$limit" \
  'BEGIN { printf "product %.1f M people/s, as they were added %.1f; %.2f of the limit of copying as much memory (%.0f)\n", a, o, a / l, l }'
ratio "numpy, whole arrays, one process" "$(rate < "$work/whole")"
ratio "numpy, cache-sized chunks, one process" "$(rate < "$work/chunk1")"
ratio "numpy, cache-sized chunks, two processes together" "$two"
[ "$sql" = 0 ] || ratio "PostgreSQL, the same rules in SQL, $sql people" "$(awk -v n="$sql" -v ms="$ms" 'BEGIN { print n / ms / 1000 }')"
