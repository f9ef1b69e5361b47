-- The general ledger, 3 of 10: the book. One per pemda and year: the only lock, the counter, the head of the chain.
set role benang_owner;

create table ledger.buku (
  pemda_id int not null references sistem.pemda,
  tahun smallint not null check (tahun between 2000 and 2100),
  model text not null references ledger.model,           -- hash of the model it was opened with; part of its genesis
  buka boolean not null default true,
  mode text not null default 'utama'                     -- utama: a limit stops. cermin: a fact of SIPD is covered and flagged
    check (mode in ('utama', 'cermin')),
  tutup_sampai date not null default '-infinity',        -- no document may be dated on or before it
  no_akhir bigint not null default 0,
  kepala bytea not null,                                 -- rantai of jurnal no_akhir, or the genesis
  dicatat timestamptz not null default '-infinity',      -- of the last jurnal: recorded times never run backwards
  no_rekap bigint not null default 0,                    -- roll-ups hold all jurnal up to this one
  primary key (pemda_id, tahun)
) with (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
call sistem.pagari('ledger', 'buku');
create policy lintas on ledger.buku for select to benang_lintas using (true);

-- What changed about the book itself. Each row is the content of one jurnal, so it stands in the chain;
-- the columns mode, tutup_sampai, buka of the book merely repeat the last value.
create table ledger.keadaan (
  pemda_id int not null,
  tahun smallint not null,
  no bigint not null,
  perkara text not null check (perkara in ('mode', 'tutup_sampai', 'buka', 'model')),
  nilai text not null,
  primary key (pemda_id, tahun, no),
  foreign key (pemda_id, tahun) references ledger.buku
);
call sistem.pagari('ledger', 'keadaan');
create trigger keadaan_tetap before update or delete or truncate on ledger.keadaan
for each statement execute function sistem.tetap();

-- The first link: names the book and the model it was opened with.
create function ledger.awal_rantai(p_pemda int, p_tahun smallint, p_model text) returns bytea
language sql immutable
as $$
  select sha256(convert_to('benang/1/' || p_pemda || '/' || p_tahun || '/' || p_model, 'UTF8'))
$$;

-- Opens the book of a year, in mode utama; harmless when it is open already.
create function ledger.buka_buku(p_pemda int, p_tahun smallint) returns void
language plpgsql
security definer
set search_path = ledger, pg_temp
as $$
declare
  sidik_model text;
begin
  if p_pemda is distinct from sistem.pemda_kini() then
    raise exception 'PEMDA_LAIN' using errcode = '42501';
  end if;
  perform ledger.buka_tahun(p_tahun);
  sidik_model := ledger.simpan_model();
  insert into ledger.buku (pemda_id, tahun, model, kepala)
  values (p_pemda, p_tahun, sidik_model, ledger.awal_rantai(p_pemda, p_tahun, sidik_model))
  on conflict do nothing;
end$$;

-- Changes mode, tutup_sampai (a date), buka (true, false) or model of a book, as a jurnal of its own.
-- Returns its number; the same command id answers with the old one.
create function ledger.ubah_keadaan(
  p_pemda int, p_tahun smallint, p_perintah uuid, p_pelaku int, p_tanggal date,
  p_dokumen bigint, p_nomor text, p_perkara text, p_nilai text
) returns bigint
language plpgsql
security definer
set search_path = ledger, pg_temp
as $$
declare
  buku_kini ledger.buku;
  lama record;
  no_baru bigint;
begin
  buku_kini := ledger.kunci_buku(p_pemda, p_tahun);
  select j.no, k.perkara, k.nilai into lama
  from ledger.jurnal j
  left join ledger.keadaan k on k.pemda_id = j.pemda_id and k.tahun = j.tahun and k.no = j.no
  where j.pemda_id = p_pemda and j.tahun = p_tahun and j.perintah = p_perintah;
  if found then
    if (lama.perkara, lama.nilai) is distinct from (p_perkara, p_nilai) then
      raise exception 'ISI_LAIN';
    end if;
    return lama.no;
  end if;
  if not buku_kini.buka and p_perkara <> 'buka' then
    raise exception 'BUKU_TUTUP';
  end if;
  no_baru := buku_kini.no_akhir + 1;
  insert into ledger.keadaan (pemda_id, tahun, no, perkara, nilai)
  values (p_pemda, p_tahun, no_baru, p_perkara, p_nilai);
  update ledger.buku
  set mode = case p_perkara when 'mode' then p_nilai else mode end,
      tutup_sampai = case p_perkara when 'tutup_sampai' then p_nilai::date else tutup_sampai end,
      buka = case p_perkara when 'buka' then p_nilai::boolean else buka end
  where pemda_id = p_pemda and tahun = p_tahun;
  perform ledger.sambung(
    buku_kini, 21::smallint, p_perintah, p_dokumen, p_nomor, p_tanggal, p_pelaku,
    E'\x1eb,' || p_perkara || ',' || p_nilai);
  return no_baru;
end$$;

-- The model a book stands on now: the last one it pinned.
create function ledger.model_kini(p_pemda int, p_tahun smallint) returns text
language sql stable
as $$
  select coalesce(
    (select k.nilai from ledger.keadaan k
     where k.pemda_id = p_pemda and k.tahun = p_tahun and k.perkara = 'model'
     order by k.no desc limit 1),
    (select b.model from ledger.buku b where b.pemda_id = p_pemda and b.tahun = p_tahun))
$$;

-- For the end of a migration that changed the model: every open book pins the new one, in its chain. Returns how many did.
create function ledger.sematkan_model_semua() returns int
language plpgsql
set search_path = ledger, pg_temp
as $$
declare
  sidik_model text := ledger.simpan_model();
  satu record;
  banyak int := 0;
begin
  for satu in select pemda_id from sistem.pemda order by pemda_id loop
    perform set_config('app.pemda', satu.pemda_id::text, true);
    perform ledger.ubah_keadaan(
      b.pemda_id, b.tahun, gen_random_uuid(), 0, current_date, 0, '', 'model', sidik_model)
    from ledger.buku b
    where b.buka and ledger.model_kini(b.pemda_id, b.tahun) <> sidik_model;
    banyak := banyak + (select count(*) from ledger.keadaan where perkara = 'model' and nilai = sidik_model);
  end loop;
  perform set_config('app.pemda', '', true);
  return banyak;
end$$;

grant select on ledger.buku, ledger.keadaan to benang_app;
grant select on ledger.buku to benang_lintas;
revoke execute on function ledger.buka_buku, ledger.ubah_keadaan, ledger.sematkan_model_semua from public;
grant execute on function ledger.buka_buku, ledger.ubah_keadaan to benang_app;
reset role;
