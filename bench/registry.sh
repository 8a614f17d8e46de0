#!/usr/bin/env bash
# Measures the register: half a million people from a CSV file against sqlite3's own .import of the same file, then the searches.
# Usage: bench/registry.sh [PEOPLE]. PostgreSQL is measured where HUIMIN_TEST_PG_OWNER and HUIMIN_TEST_PG_APP are set.
set -euo pipefail
cd "$(dirname "$0")/.."
people=${1:-500000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build bench -c Release -v q -clp:ErrorsOnly
bench=artifacts/bin/Bench/release/Huimin.Bench
"$bench" registry-make "$work/people.csv" "$people"
echo "load $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores"
start=$(date +%s.%N)
sqlite3 "$work/plain.db" ".mode csv" ".import $work/people.csv person"
printf 'sqlite3 .import, no checks, no indexes: %.1f s\n' "$(echo "$(date +%s.%N) - $start" | bc)"
"$bench" registry-import "$work/people.csv" "sqlite:$work/district"
"$bench" registry-search "sqlite:$work/district"
if [ -n "${HUIMIN_TEST_PG_OWNER:-}" ]; then
    "$bench" registry-import "$work/people.csv" postgres:huimin_bench
    "$bench" registry-search postgres:huimin_bench
fi
