#!/usr/bin/env bash
# Adds a migration for both databases after the model has changed: scripts/migration.sh Name
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/common.sh
name=${1:?name of the migration, such as AddVisits}
dotnet tool restore >/dev/null
dotnet build src/Huimin -c Release -v q -clp:ErrorsOnly
for database in Sqlite Postgres; do
  dotnet ef migrations add "$name" --configuration Release --no-build --project src/Migrations --startup-project src/Huimin \
    --context "${database}HuiminDb" --output-dir "$database" --namespace "Huimin.Migrations.$database"
done
