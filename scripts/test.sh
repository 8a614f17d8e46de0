#!/usr/bin/env bash
# Everything a change must pass, in order; the first failing step ends it. Closes with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/common.sh
passed=0; failed=0; skipped=0; started=$SECONDS
# Thousands of small databases are made and thrown away: in memory where there is room, else on the disk.
room=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1 || true)
[ "${room:-0}" -lt 8000000 ] || export TMPDIR=/dev/shm
work=$(mktemp -d); chmod 755 "$work"
finish() { scripts/postgres.sh stop "$work/pg" >/dev/null 2>&1 || true; rm -rf "$work"; dotnet build-server shutdown >/dev/null 2>&1 || true; }
trap finish EXIT
step() { printf '\n== %s（已用 %d 秒）\n' "$1" $((SECONDS - started)); }
stop() { printf '%s\n' "$*" >&2; printf '%d passed, %d failed\n' "$passed" $((failed + 1)); exit 1; }

# tally TITLE FILE: adds the counts of one test program to the sums.
tally() {
  local title=$1 file=$2 line total bad left
  line=$(sed 's/\x1b\[[0-9;]*m//g' "$file" | grep -E 'Total: [0-9]+, Errors' | tail -n 1) || true
  [ -n "$line" ] || { tail -n 60 "$file"; stop "$title 没有跑完。"; }
  total=$(sed -E 's/.*Total: ([0-9]+),.*/\1/' <<<"$line")
  bad=$(sed -E 's/.*Errors: ([0-9]+), Failed: ([0-9]+).*/\1 \2/' <<<"$line" | awk '{print $1 + $2}')
  left=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$line")
  passed=$((passed + total - bad - left)); failed=$((failed + bad)); skipped=$((skipped + left))
  [ "$bad" = 0 ] || sed 's/\x1b\[[0-9;]*m//g' "$file" | grep -vE '^\s*(Discover|Starting|Finished)' | head -n 200
  echo "$title：$total 项，失败 $bad 项，跳过 $left 项（只在另一种数据库上做的）"
}

# suite TITLE PROGRAM …: runs one test program.
suite() {
  local title=$1; shift
  step "$title"
  "$@" > "$work/out" 2>&1 || true
  tally "$title" "$work/out"
}

step "检查工具"
need_sdk
ldconfig -p | grep -q libicuuc || need_packages libicu=libicu72
need_packages /usr/lib/postgresql/15/bin/postgres=postgresql-15 chromium=chromium sqlite3=sqlite3 \
  /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc=fonts-noto-cjk
step "还原依赖（锁定版本）"
dotnet restore Huimin.slnx --locked-mode -v q || stop "依赖还原失败。"
step "编译（警告视为错误）"
dotnet build Huimin.slnx -c Release --no-restore -v q -clp:ErrorsOnly || stop "编译失败。"
step "格式检查"
dotnet format Huimin.slnx --verify-no-changes --no-restore -v q || stop "代码格式不符，请运行 dotnet format。"

bin=artifacts/bin
suite "值" "$bin/Values.Tests/release/Huimin.Values.Tests"
suite "待遇" "$bin/Benefits.Tests/release/Huimin.Benefits.Tests"
suite "文件" "$bin/Files.Tests/release/Huimin.Files.Tests"
suite "规则" "$bin/Policy.Tests/release/Huimin.Policy.Tests"
suite "计划阅读" "$bin/Targets.Tests/release/Huimin.Targets.Tests"
step "启动 PostgreSQL"
settings=$(scripts/postgres.sh start "$work/pg") || stop "PostgreSQL 启动失败。"
step "业务与数据（两种数据库同时）"
"$bin/App.Tests/release/Huimin.App.Tests" > "$work/sqlite" 2>&1 & on_sqlite=$!
(eval "$settings"; exec "$bin/App.Tests/release/Huimin.App.Tests") > "$work/postgres" 2>&1 & on_postgres=$!
wait $on_sqlite || true
wait $on_postgres || true
tally "业务与数据（SQLite）" "$work/sqlite"
tally "业务与数据（PostgreSQL）" "$work/postgres"
suite "浏览器" "$bin/Browser.Tests/release/Huimin.Browser.Tests"

printf '\n用时 %d 秒，跳过 %d 项\n%d passed, %d failed\n' $((SECONDS - started)) "$skipped" "$passed" "$failed"
[ "$failed" = 0 ]
