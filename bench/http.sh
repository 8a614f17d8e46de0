#!/usr/bin/env bash
# Person page over HTTP against a constant page of the same bytes in one run. Usage: bench/http.sh [DATA] [PORT] [LOGIN]
# DATA is a demo district; without one it is made first.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:-artifacts/bench-data} port=${2:-8699} login=${3:-demo.zhen}
dotnet build bench/PageBench -c Release -v q -clp:ErrorsOnly --nologo
[ -f "$data/huimin.db" ] || artifacts/bin/Huimin/release/huimin demo --no-serve --data "$data"
bench=artifacts/bin/PageBench/release/Huimin.PageBench
"$bench" serve --data "$data" --port "$port" & server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true' EXIT
for _ in $(seq 300); do curl -s -o /dev/null "http://localhost:$port/sign-in" && break; sleep 0.2; done
"$bench" run --port "$port" --login "$login"
