-- What PostgreSQL lets everybody call by default, and what the hub's roles must not. Its functions belong to the superuser: where the migrating user
-- is none, as an administrator's PostgreSQL may have it, nothing happens here, and docs/security.md says what then remains.
do $do$
declare f record;
begin
  if not (select rolsuper from pg_catalog.pg_roles where rolname = session_user) then return; end if;
  for f in select p.oid::regprocedure as name from pg_catalog.pg_proc p
            where p.pronamespace = 'pg_catalog'::regnamespace and (
              -- Counters. The planner tries cheap conditions before the row policies, and the policies look into nrm.tie for what is left: so within one
              -- SELECT the scans of nrm.tie count the rows, of whomever, that satisfy a condition.
              p.proname like 'pg\_stat\_get\_%' and p.proname not in ('pg_stat_get_activity', 'pg_stat_get_progress_info')
              or p.proname in ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size')
              -- Large objects are a place where what one ticket reads stays for whoever has none.
              or p.proname in ('lo_creat', 'lo_create', 'lo_from_bytea')
              -- One of the hub's connections could end the others.
              or p.proname in ('pg_terminate_backend', 'pg_cancel_backend'))
  loop
    execute format('revoke execute on function %s from public', f.name);
  end loop;
end $do$;
