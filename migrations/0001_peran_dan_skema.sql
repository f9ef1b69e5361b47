-- Roles of the database and its schemas. Roles belong to the whole server, so they may exist already.
-- owner: owns everything, runs migrations.  app: staff, one pemda per transaction.  lintas: reads heads, published rows and jobs
-- across pemda.  publik: reads schema publik only.  None of app, lintas, publik bypasses row-level security.
do $$
declare
  nama text;
begin
  foreach nama in array array['benang_owner', 'benang_app', 'benang_lintas', 'benang_publik'] loop
    begin
      execute format('create role %I nologin nobypassrls', nama);
    exception
      when duplicate_object or unique_violation then null;
    end;
    -- A login that is no superuser becomes a member, so that it can `set role`; a DBA may have done so beforehand.
    if not (select rolsuper from pg_roles where rolname = current_user) then
      begin
        execute format('grant %I to %I', nama, current_user);
      exception
        when insufficient_privilege then null;
      end;
    end if;
  end loop;
end$$;

create schema sistem authorization benang_owner;   -- people, sessions, jobs, files: what stands above one book
create schema rujukan authorization benang_owner;  -- versioned, hashed reference rows (names, codes, officials)
create schema ledger authorization benang_owner;   -- the general ledger: the only place where a quantity moves
create schema daerah authorization benang_owner;   -- a pemda's documents and their trail
create schema publik authorization benang_owner;   -- what was published, and nothing else

revoke all on schema sistem, rujukan, ledger, daerah, publik from public;
grant usage on schema sistem, rujukan, ledger, daerah, publik to benang_app;
grant usage on schema sistem, ledger, publik to benang_lintas;
grant usage on schema publik to benang_publik;

create extension if not exists pg_trgm with schema public;

set role benang_owner;

-- The tenant of this transaction, or null: every policy compares with it, so no context means no rows.
create function sistem.pemda_kini() returns int
language sql stable
as $$ select nullif(current_setting('app.pemda', true), '')::int $$;

-- The person acting in this transaction (sistem.pengguna), or null.
create function sistem.pengguna_kini() returns int
language sql stable
as $$ select nullif(current_setting('app.pengguna', true), '')::int $$;

-- Rows that only grow: put this before update or delete or truncate, for each statement.
create function sistem.tetap() returns trigger
language plpgsql
as $$
begin
  raise exception 'rows of %.% are append-only', tg_table_schema, tg_table_name using errcode = '42501';
end$$;

-- Forces row-level security on a tenant table: `call sistem.pagari('daerah', 'dokumen')`.
create procedure sistem.pagari(skema text, tabel text)
language plpgsql
as $$
begin
  execute format('alter table %I.%I enable row level security', skema, tabel);
  execute format('alter table %I.%I force row level security', skema, tabel);
  execute format(
    'create policy tenant on %I.%I using (pemda_id = (select sistem.pemda_kini())) with check (pemda_id = (select sistem.pemda_kini()))',
    skema, tabel);
end$$;

grant execute on function sistem.pemda_kini, sistem.pengguna_kini to benang_app, benang_lintas, benang_publik;
reset role;
