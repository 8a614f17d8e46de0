#!/usr/bin/env bash
# Starts a PostgreSQL 15 of our own on a private socket and prints the settings for the tests:
#   eval "$(scripts/postgres.sh start DIR)"    …    scripts/postgres.sh stop DIR
set -euo pipefail
verb=${1:?start or stop}; dir=${2:?directory of the server}
bin=$(ls -d /usr/lib/postgresql/15/bin 2>/dev/null || true)
[ -n "$bin" ] || { echo "缺少 PostgreSQL 15，请先安装：apt-get install postgresql-15" >&2; exit 1; }
run() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
case $verb in
  start)
    mkdir -p "$dir"; [ "$(id -u)" != 0 ] || chown postgres "$dir"
    dir=$(cd "$dir" && pwd)
    if [ ! -e "$dir/pg/PG_VERSION" ]; then
      run "$bin/initdb" -D "$dir/pg" -U huimin_owner --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
      printf "listen_addresses=''\nunix_socket_directories='%s'\nmax_connections=200\nshared_buffers=512MB\nmax_wal_size=4GB\n" "$dir" >> "$dir/pg/postgresql.conf"
    fi
    run "$bin/pg_ctl" -D "$dir/pg" -l "$dir/log" -w status >/dev/null 2>&1 || run "$bin/pg_ctl" -D "$dir/pg" -l "$dir/log" -w start >/dev/null
    run "$bin/psql" -h "$dir" -U huimin_owner -d postgres -q -c "do \$\$ begin create role huimin_app login nosuperuser nobypassrls nocreatedb; exception when duplicate_object then null; end \$\$" >/dev/null
    echo "export HUIMIN_TEST_PG_OWNER='Host=$dir;Username=huimin_owner;Database=postgres'"
    echo "export HUIMIN_TEST_PG_APP='Host=$dir;Username=huimin_app;Database=postgres'"
    ;;
  stop) dir=$(cd "$dir" && pwd); run "$bin/pg_ctl" -D "$dir/pg" -m fast -w stop >/dev/null ;;
esac
