-- The general ledger, 4 of 10: jurnal and mutasi, append-only, one partition per year, and the canonical form that the chain hashes.
-- No foreign key to buku: only functions that hold the book's row write here, and a check per row would cost a fifth of the speed.
set role benang_owner;

create table ledger.jurnal (
  pemda_id int not null,
  tahun smallint not null,
  jenis smallint not null,
  no bigint not null,                  -- gap-free within the book
  dokumen bigint not null,             -- daerah.dokumen, 0 for none
  dicatat timestamptz not null,        -- recorded time; tanggal is the effective date
  perintah uuid not null,              -- command id; never expires
  pelaku int not null,
  tanggal date not null,
  versi smallint not null,
  bentuk smallint not null,            -- version of the canonical form
  asal_tahun smallint,                 -- the jurnal this one answers (an SP2D its SPP), perhaps of another year
  asal_no bigint,
  membalik bigint,                     -- the jurnal it reverses
  nomor text not null,
  sidik bytea,                         -- content hash of the document version that posted
  isi bytea not null,
  rantai bytea not null,
  primary key (pemda_id, tahun, no),
  unique (pemda_id, tahun, perintah)
) partition by list (tahun);
create unique index jurnal_balik on ledger.jurnal (pemda_id, tahun, membalik) where membalik is not null;
create index jurnal_asal on ledger.jurnal (pemda_id, asal_tahun, asal_no) include (no) where asal_no is not null;
create index jurnal_versi on ledger.jurnal (pemda_id, tahun, jenis, versi) where versi > 0;
create index jurnal_dokumen on ledger.jurnal (pemda_id, dokumen) where dokumen > 0;

-- One row holds both sides, so an unbalanced jurnal cannot be written. Amounts are signed along the arrow.
create table ledger.mutasi (
  pemda_id int not null,
  tahun smallint not null,
  bulan smallint not null,
  no bigint not null,
  jumlah bigint not null check (jumlah <> 0),
  urut int not null,
  dari int not null,
  ke int not null,
  dari_tahap smallint not null,
  ke_tahap smallint not null,
  penutup boolean not null default false,   -- added by catat() in a cermin book: covers what the document exceeds
  primary key (pemda_id, tahun, no, urut)
) partition by list (tahun);
create index mutasi_dari on ledger.mutasi (pemda_id, tahun, dari, no);
create index mutasi_ke on ledger.mutasi (pemda_id, tahun, ke, no) where ke <> dari;
create index mutasi_penutup on ledger.mutasi (pemda_id, tahun, no) where penutup;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['jurnal', 'mutasi'] loop
    call sistem.pagari('ledger', tabel);
    execute format(
      'create trigger %I before update or delete or truncate on ledger.%I for each statement execute function sistem.tetap()',
      tabel || '_tetap', tabel);
  end loop;
end$$;

-- Makes the partitions of a year, each with the same wall and trigger: a partition can be addressed on its own.
create function ledger.buka_tahun(p_tahun smallint) returns void
language plpgsql
security definer
set search_path = ledger, pg_temp
as $$
declare
  induk text;
  bagian text;
begin
  if p_tahun not between 2000 and 2100 then
    raise exception 'TAHUN_LAIN';
  end if;
  perform pg_advisory_xact_lock(0, p_tahun);   -- two pemda may open the first book of a year at the same time
  foreach induk in array array['jurnal', 'mutasi'] loop
    bagian := induk || '_' || p_tahun;
    if to_regclass('ledger.' || bagian) is null then
      execute format('create table ledger.%I partition of ledger.%I for values in (%s)', bagian, induk, p_tahun);
      call sistem.pagari('ledger', bagian);
      execute format(
        'create trigger %I before update or delete or truncate on ledger.%I for each statement execute function sistem.tetap()',
        bagian || '_tetap', bagian);
    end if;
  end loop;
end$$;

-- ── Canonical form, version 1 ────────────────────────────────────────────────────────────────────────────────────────
-- isi    = sha256(utf8(header ‖ body)); header = the fields below joined by US (0x1f), absent numbers as 0, sidik as hex
--          or empty; body = { RS (0x1e) or, for a covering row, GS (0x1d), then
--          dari_tahap,dari,ke_tahap,ke,bulan,jumlah }  or { RS k,… } for keys  or RS b,perkara,nilai for the book itself.
-- rantai = sha256(previous rantai (32 bytes) ‖ utf8(no US microseconds of dicatat) ‖ isi (32 bytes)).
-- isi leaves out number and time, so without its covering rows it is also the fingerprint of the request.
-- The functions are stable, not immutable: only then does PostgreSQL inline an expression over to_char and extract.

create function ledger.kepala_isi(
  bentuk smallint, pemda_id int, tahun smallint, perintah uuid, jenis smallint, dokumen bigint, versi smallint, nomor text,
  tanggal date, pelaku int, asal_tahun smallint, asal_no bigint, membalik bigint, sidik bytea
) returns text
language sql stable
as $$
  select concat_ws(E'\x1f',
    bentuk, pemda_id, tahun, perintah, jenis, dokumen, versi, nomor,
    to_char(tanggal, 'YYYY-MM-DD'), pelaku,
    coalesce(asal_tahun, 0), coalesce(asal_no, 0), coalesce(membalik, 0),
    coalesce(encode(sidik, 'hex'), ''))
$$;

create function ledger.baris_isi(
  penutup boolean, dari_tahap smallint, dari int, ke_tahap smallint, ke int, bulan smallint, jumlah bigint
) returns text
language sql stable
as $$
  select case when penutup then E'\x1d' else E'\x1e' end
    || concat_ws(',', dari_tahap, dari, ke_tahap, ke, bulan, jumlah)
$$;

create function ledger.isi_dari(kepala text, tubuh text) returns bytea
language sql stable
as $$ select sha256(convert_to(kepala || tubuh, 'UTF8')) $$;

create function ledger.mikro(saat timestamptz) returns bigint
language sql stable
as $$ select (extract(epoch from saat) * 1000000)::bigint $$;

create function ledger.rantai_dari(sebelum bytea, no bigint, dicatat timestamptz, isi bytea) returns bytea
language sql stable
as $$ select sha256(sebelum || convert_to(no || E'\x1f' || ledger.mikro(dicatat), 'UTF8') || isi) $$;

-- The only lock: whoever writes to a book holds its row until commit. The advisory lock before it makes a queue: waiters for a
-- row chase its new versions and overtake each other, which doubled the slowest of 32 callers. Nothing else takes that number
-- (the fold locks the pair pemda, year), so it cannot wait in a circle.
create function ledger.kunci_buku(p_pemda int, p_tahun smallint) returns ledger.buku
language plpgsql
set search_path = ledger, pg_temp
as $$
declare
  hasil ledger.buku;
begin
  if p_pemda is distinct from sistem.pemda_kini() then
    raise exception 'PEMDA_LAIN' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock((p_pemda::bigint << 32) + 65536 + p_tahun);
  select * into hasil
  from ledger.buku b
  where b.pemda_id = p_pemda and b.tahun = p_tahun
  for no key update;
  if not found then
    raise exception 'BUKU_TUTUP';
  end if;
  return hasil;
end$$;

-- Appends one jurnal without mutasi (keys registered, state of the book) whose content is the canonical text p_tubuh.
create function ledger.sambung(
  p_buku ledger.buku, p_jenis smallint, p_perintah uuid, p_dokumen bigint, p_nomor text, p_tanggal date, p_pelaku int, p_tubuh text
) returns void
language plpgsql
set search_path = ledger, pg_temp
as $$
declare
  no_baru bigint := p_buku.no_akhir + 1;
  kini timestamptz := greatest(clock_timestamp(), p_buku.dicatat);
  isi_baru bytea := ledger.isi_dari(
    ledger.kepala_isi(1::smallint, p_buku.pemda_id, p_buku.tahun, p_perintah, p_jenis, p_dokumen, 0::smallint, p_nomor,
      p_tanggal, p_pelaku, null, null, null, null),
    p_tubuh);
  rantai_baru bytea := ledger.rantai_dari(p_buku.kepala, no_baru, kini, isi_baru);
begin
  if p_nomor ~ '[\x01-\x1f]' or p_tubuh ~ '[\x01-\x1d\x1f]' then
    raise exception 'NOMOR';
  end if;
  insert into ledger.jurnal (
    pemda_id, tahun, jenis, no, dokumen, dicatat, perintah, pelaku, tanggal, versi, bentuk, nomor, isi, rantai)
  values (
    p_buku.pemda_id, p_buku.tahun, p_jenis, no_baru, p_dokumen, kini, p_perintah, p_pelaku, p_tanggal, 0, 1, p_nomor,
    isi_baru, rantai_baru);
  update ledger.buku
  set no_akhir = no_baru, kepala = rantai_baru, dicatat = kini
  where pemda_id = p_buku.pemda_id and tahun = p_buku.tahun;
end$$;

grant select on ledger.jurnal, ledger.mutasi to benang_app;
revoke execute on function ledger.buka_tahun, ledger.kunci_buku, ledger.sambung from public;
reset role;
