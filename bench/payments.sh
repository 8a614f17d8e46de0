#!/usr/bin/env bash
# A month of payments for PEOPLE recipients (60,000), first on SQLite, then on PostgreSQL where HUIMIN_TEST_PG_OWNER and _APP are set; then the verifier.
# Usage: bench/payments.sh [PEOPLE] [postgres]
set -euo pipefail
cd "$(dirname "$0")/.."
people=${1:-60000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build bench/Bench.csproj -c Release -v q -clp:ErrorsOnly
dotnet build tools/VerifyLedger -c Release -v q -clp:ErrorsOnly
echo "load $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores"
bench="artifacts/bin/Bench/release/Huimin.Bench"
[ "${2:-}" = postgres ] || "$bench" payments "sqlite:$work/data" "$people"
[ "${2:-}" = postgres ] || time artifacts/bin/VerifyLedger/release/huimin-verify-ledger --data "$work/data"
if [ -n "${HUIMIN_TEST_PG_OWNER:-}" ]; then
  "$bench" payments postgres:huimin_bench_payments "$people"
  export HUIMIN_BENCH_LEDGER="${HUIMIN_TEST_PG_APP/Database=postgres/Database=huimin_bench_payments}"
  time artifacts/bin/VerifyLedger/release/huimin-verify-ledger --postgres @HUIMIN_BENCH_LEDGER --district 500114
fi
echo "load $(cut -d' ' -f1 /proc/loadavg)"
