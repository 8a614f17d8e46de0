#!/usr/bin/env bash
# Mixed load over HTTP on a demo district, in an open loop from another process; the last line says PASS or FAIL with the figures.
# Usage: bench/load.sh [DATA] [RATE] [SECONDS]; COSTS=1 instead asks one after another and says what each kind costs the product in processor time.
# Made first where DATA is no district; on PostgreSQL where HUIMIN_POSTGRES and HUIMIN_POSTGRES_OWNER are set.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:-artifacts/bench-data} rate=${2:-150} seconds=${3:-300} port=${PORT:-8698}
dotnet build bench/PageBench -c Release -v q -clp:ErrorsOnly --nologo
huimin=artifacts/bin/Huimin/release/huimin bench=artifacts/bin/PageBench/release/Huimin.PageBench
work=$(mktemp -d) server=
trap '[ -z "$server" ] || { kill $server; wait $server; } 2>/dev/null || true; rm -rf "$work"' EXIT
[ -f "$data/district.txt" ] || "$huimin" demo --no-serve --data "$data" > /dev/null
"$bench" draw --data "$data" --people "$work/people.json" --rate "$rate" --seconds "$seconds"
"$huimin" demo --data "$data" --port "$port" > "$work/server.log" 2>&1 & server=$!
for _ in $(seq 300); do curl -s -o /dev/null "http://localhost:$port/sign-in" && break; sleep 0.2; done
echo "$([ -z "${HUIMIN_POSTGRES:-}" ] && echo SQLite || echo PostgreSQL), $rate requests a second for $seconds s, $(nproc) cores with this program on them"
[ -z "${COSTS:-}" ] || { "$bench" costs --port "$port" --people "$work/people.json" --product $server; exit; }
"$bench" mix --port "$port" --people "$work/people.json" --rate "$rate" --seconds "$seconds" || status=$?
grep -vE '^ *$' "$work/server.log" | grep -iE 'fail|error|warn|exception' | head -n 20 || true
exit ${status:-0}
