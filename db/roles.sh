#!/bin/bash
# Roles and databases of docker-compose.yml. The PostgreSQL image runs this once, on an empty volume.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --no-password --dbname postgres \
  --set owner_password="$XIAOHAO_OWNER_PASSWORD" \
  --set app_password="$XIAOHAO_APP_PASSWORD" \
  --set temporal_password="$TEMPORAL_PASSWORD" <<'SQL'
create role xiaohao_owner login password :'owner_password';
create role xiaohao_app login password :'app_password';
create role temporal login password :'temporal_password';

create database xiaohao owner xiaohao_owner;
create database temporal owner temporal;
create database temporal_visibility owner temporal;

-- Each role sees its own databases alone.
revoke all on database xiaohao, temporal, temporal_visibility from public;
grant connect on database xiaohao to xiaohao_app;
SQL
