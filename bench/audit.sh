#!/usr/bin/env bash
# Makes a trail of a million records (or as many as said) through the product's own view log and sealer, and times the separate verifier.
#   bench/audit.sh [RECORDS] [DIR]      DIR is kept, so that a second run only verifies
set -euo pipefail
cd "$(dirname "$0")/.."
records=${1:-1000000}; dir=${2:-$(mktemp -d)}
command -v /usr/bin/time >/dev/null || { echo "缺少 time：apt-get install time" >&2; exit 1; }
dotnet build tests/App.Tests -c Release -v q -clp:ErrorsOnly
bin=artifacts/bin
if [ ! -e "$dir/huimin.db" ]; then
  echo "== making $records records in $dir"
  HUIMIN_TEST_JOB=million /usr/bin/time -f "%e s, %M kB" "$bin/App.Tests/release/Huimin.App.Tests" "$dir" "$records"
fi
echo "== plain tool: sqlite3 reads the same rows and sha256sum hashes them"
if command -v sqlite3 >/dev/null; then
  /usr/bin/time -f "%e s, %M kB" bash -c "sqlite3 -readonly '$dir/huimin.db' 'select * from audit_record order by seq' | sha256sum >/dev/null"
fi
echo "== huimin-verify-audit"
/usr/bin/time -f "%e s, %M kB" "$bin/VerifyAudit/release/huimin-verify-audit" --data "$dir"
