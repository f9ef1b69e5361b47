-- Reference rows: names, codes, organisation, officials. A jurnal holds only numbers, so whoever could change a name in
-- silence could change what the jurnal says. Rows here are versioned, hashed and chained: a change is a new version, every
-- INSERT statement is one batch with a number without gaps, and rujukan.periksa names the row somebody altered.
-- pemda_id 0 holds national rows: every pemda reads them, they are written only by a transaction whose tenant is 0.
set role benang_owner;

-- The head of each pemda's chain, and the lock every writer takes: one batch at a time per pemda.
create table rujukan.kepala (
  pemda_id int primary key check (pemda_id >= 0),
  no_akhir bigint not null default 0 check (no_akhir >= 0),
  rantai bytea not null check (length(rantai) = 32),
  dicatat timestamptz not null default '-infinity'
);

-- One row per batch: which rows came with it and their hashes, so that a deleted row is named and not only missed.
create table rujukan.catatan (
  pemda_id int not null check (pemda_id >= 0),
  no bigint not null check (no > 0),
  golongan text not null,                          -- the table
  jumlah int not null check (jumlah > 0),
  kunci int[] not null,
  versi int[] not null,
  sidik bytea[] not null,
  isi bytea not null,                              -- hash over the three lists
  rantai bytea not null,                           -- hash over this row and the rantai before it
  dicatat timestamptz not null,
  pelaku int,                                      -- sistem.pengguna; null: installation and seed
  keterangan text not null,                        -- why: an SK, an edition; from the setting app.keterangan
  primary key (pemda_id, no),
  check (cardinality(kunci) = jumlah and cardinality(versi) = jumlah and cardinality(sidik) = jumlah)
);

-- The tables that are watched, and the column that names a thing across its versions.
create table rujukan.golongan (
  nama text primary key,
  kunci text not null
);

-- Canonical text of a row: fields sorted by name, `name:octets:value` a line, null left out, so that a column added later
-- leaves old hashes as they are. The first line is the version of this form.
create function rujukan.teks(p_golongan text, p_baris jsonb) returns text
language sql immutable
as $$
  select 'benang/rujukan/1' || E'\n' || p_golongan || E'\n'
    || coalesce(string_agg(k || ':' || octet_length(v) || ':' || v, E'\n' order by k collate "C"), '')
  from jsonb_each_text(p_baris - 'sidik') as kolom(k, v)
  where v is not null
$$;

create function rujukan.sidik_dari(p_golongan text, p_baris jsonb) returns bytea
language sql immutable
as $$ select sha256(convert_to(rujukan.teks(p_golongan, p_baris), 'UTF8')) $$;

create function rujukan.awal_rantai(p_pemda int) returns bytea
language sql immutable
as $$ select sha256(convert_to('benang/rujukan/1/' || p_pemda, 'UTF8')) $$;

create function rujukan.isi_dari(p_kunci int[], p_versi int[], p_sidik bytea[]) returns bytea
language sql immutable
as $$
  select sha256(string_agg(int4send(d.kunci) || int4send(d.versi) || d.sidik, ''::bytea order by d.urut))
  from unnest(p_kunci, p_versi, p_sidik) with ordinality as d(kunci, versi, sidik, urut)
$$;

create function rujukan.rantai_dari(p_sebelum bytea, p_catatan rujukan.catatan) returns bytea
language sql stable
as $$
  select sha256(p_sebelum || convert_to(rujukan.teks('catatan', jsonb_build_object(
    'pemda_id', p_catatan.pemda_id, 'no', p_catatan.no, 'golongan', p_catatan.golongan, 'jumlah', p_catatan.jumlah,
    'isi', encode(p_catatan.isi, 'hex'), 'pelaku', p_catatan.pelaku, 'keterangan', p_catatan.keterangan,
    'dicatat', to_char(p_catatan.dicatat at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'))), 'UTF8'))
$$;

-- Takes the head lock of a pemda until the transaction ends; the first caller writes the genesis.
create function rujukan.kunci_kepala(p_pemda int) returns void
language plpgsql
as $$
begin
  insert into rujukan.kepala (pemda_id, rantai) values (p_pemda, rujukan.awal_rantai(p_pemda)) on conflict do nothing;
  perform from rujukan.kepala where pemda_id = p_pemda for update;
end$$;

-- Before each INSERT statement: lock first, then versions and numbers are read.
create function rujukan.mulai_catatan() returns trigger
language plpgsql security definer
set search_path = rujukan, pg_temp
as $$
begin
  if sistem.pemda_kini() is null then
    raise exception 'PEMDA_LAIN: no tenant is set' using errcode = '42501';
  end if;
  perform rujukan.kunci_kepala(sistem.pemda_kini());
  return null;
end$$;

-- Before each row: its key (0 asks for the next), its version (0 asks for the next; another number must be the next), its
-- batch and its hash. Whatever the caller wrote into no_rujukan and sidik is replaced.
create function rujukan.segel_baris() returns trigger
language plpgsql security definer
set search_path = rujukan, pg_temp
as $$
declare
  baris jsonb := to_jsonb(new);
  kunci_baru int := nullif((baris ->> tg_argv[0])::int, 0);
  versi_baru int;
begin
  if new.pemda_id is distinct from sistem.pemda_kini() then
    raise exception 'PEMDA_LAIN: row of pemda % in a transaction of another', new.pemda_id using errcode = '42501';
  end if;
  if kunci_baru is null then
    execute format('select coalesce(max(%I), 0) + 1 from %s where pemda_id = $1', tg_argv[0], tg_relid::regclass)
    into kunci_baru using new.pemda_id;
  end if;
  execute format('select coalesce(max(versi), 0) + 1 from %s where pemda_id = $1 and %I = $2', tg_relid::regclass, tg_argv[0])
  into versi_baru using new.pemda_id, kunci_baru;
  if new.versi not in (0, versi_baru) then
    raise exception 'VERSI: % % has version % next, not %', tg_table_name, kunci_baru, versi_baru, new.versi
      using errcode = '23505', constraint = tg_table_name || '_versi';
  end if;
  new := jsonb_populate_record(new, jsonb_build_object(
    tg_argv[0], kunci_baru, 'versi', versi_baru,
    'no_rujukan', (select k.no_akhir + 1 from rujukan.kepala k where k.pemda_id = new.pemda_id)));
  new.sidik := rujukan.sidik_dari(tg_table_name, to_jsonb(new));
  return new;
end$$;

-- After each INSERT statement: the batch goes into the chain and the head moves on.
create function rujukan.tutup_catatan() returns trigger
language plpgsql security definer
set search_path = rujukan, pg_temp
as $$
declare
  kepala_kini rujukan.kepala;
  c rujukan.catatan;
begin
  select k.* into kepala_kini from rujukan.kepala k where k.pemda_id = sistem.pemda_kini();
  execute format(
    'select count(*), array_agg(%1$I order by %1$I, versi), array_agg(versi order by %1$I, versi), array_agg(sidik order by %1$I, versi) from baru',
    tg_argv[0])
  into c.jumlah, c.kunci, c.versi, c.sidik;
  if c.jumlah = 0 then
    return null;
  end if;
  c.pemda_id := kepala_kini.pemda_id;
  c.no := kepala_kini.no_akhir + 1;
  c.golongan := tg_table_name;
  c.isi := rujukan.isi_dari(c.kunci, c.versi, c.sidik);
  c.dicatat := greatest(clock_timestamp(), kepala_kini.dicatat);
  c.pelaku := sistem.pengguna_kini();
  c.keterangan := coalesce(current_setting('app.keterangan', true), '');
  c.rantai := rujukan.rantai_dari(kepala_kini.rantai, c);
  insert into rujukan.catatan select c.*;
  update rujukan.kepala set no_akhir = c.no, rantai = c.rantai, dicatat = c.dicatat where pemda_id = c.pemda_id;
  return null;
end$$;

-- Puts a table under watch: `call rujukan.daftarkan('rekening', 'rekening_id')`. It needs the columns pemda_id, the key,
-- versi (default 0), no_rujukan and sidik.
create procedure rujukan.daftarkan(p_tabel text, p_kunci text)
language plpgsql
as $$
begin
  insert into rujukan.golongan (nama, kunci) values (p_tabel, p_kunci);
  call sistem.pagari('rujukan', p_tabel);
  execute format('create policy nasional on rujukan.%I for select using (pemda_id = 0)', p_tabel);
  execute format('create trigger a_mulai before insert on rujukan.%I for each statement execute function rujukan.mulai_catatan()', p_tabel);
  execute format('create trigger b_segel before insert on rujukan.%I for each row execute function rujukan.segel_baris(%L)', p_tabel, p_kunci);
  execute format('create trigger z_tutup after insert on rujukan.%I referencing new table as baru for each statement execute function rujukan.tutup_catatan(%L)', p_tabel, p_kunci);
  execute format('create trigger tetap before update or delete or truncate on rujukan.%I for each statement execute function sistem.tetap()', p_tabel);
  execute format('grant select, insert on rujukan.%I to benang_app', p_tabel);
end$$;

call sistem.pagari('rujukan', 'kepala');
call sistem.pagari('rujukan', 'catatan');
create policy nasional on rujukan.kepala for select using (pemda_id = 0);
create policy nasional on rujukan.catatan for select using (pemda_id = 0);
-- The outside witness keeps the heads of all pemda; a head is a number and a hash.
create policy lintas on rujukan.kepala for select to benang_lintas using (true);
create trigger tetap before update or delete or truncate on rujukan.catatan
  for each statement execute function sistem.tetap();
create trigger tetap before delete or truncate on rujukan.kepala
  for each statement execute function sistem.tetap();

grant usage on schema rujukan to benang_lintas;
grant select on rujukan.kepala, rujukan.catatan, rujukan.golongan to benang_app;
grant select on rujukan.kepala to benang_lintas;
revoke execute on function rujukan.kunci_kepala, rujukan.mulai_catatan, rujukan.segel_baris, rujukan.tutup_catatan from public;
revoke execute on procedure rujukan.daftarkan from public;
reset role;
