-- The command id of the jurnal that registers keys follows from what it says, no longer from chance: the same acts in another
-- database give the same contents. The number is in it, so no two jurnal of a book have the same.
set role benang_owner;

create function ledger.perintah_dari(tubuh text) returns uuid
language sql stable
as $$ select overlay(overlay(substr(encode(sha256(convert_to(tubuh, 'UTF8')), 'hex'), 1, 32) placing '4' from 13) placing '8' from 17)::uuid $$;

CREATE OR REPLACE FUNCTION ledger.daftar_kunci(p_pemda integer, p_tahun smallint, p_pelaku integer, p_tanggal date, k_golongan smallint[], k_unit integer[], k_sub_kegiatan integer[], k_rekening integer[], k_dana smallint[], k_acuan bigint[], k_satuan smallint[], k_objek text[], k_kode text[])
 RETURNS integer[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'ledger', 'pg_temp'
AS $$
declare
  buku_kini ledger.buku := ledger.kunci_buku(p_pemda, p_tahun);
  banyak bigint;
  tubuh text;
begin
  if not buku_kini.buka then
    raise exception 'BUKU_TUTUP';
  end if;
  with diminta as (
    select distinct on (golongan, unit, sub_kegiatan, rekening, dana, acuan) *
    from unnest(k_golongan, k_unit, k_sub_kegiatan, k_rekening, k_dana, k_acuan, k_satuan, k_objek, k_kode) with ordinality
      d(golongan, unit, sub_kegiatan, rekening, dana, acuan, satuan, objek, kode, urut)
    order by golongan, unit, sub_kegiatan, rekening, dana, acuan, urut
  ), akhir as (
    select coalesce(max(k.kunci), 0) as kunci
    from ledger.kunci k
    where k.pemda_id = p_pemda and k.tahun = p_tahun
  )
  insert into ledger.kunci (
    pemda_id, tahun, kunci, golongan, unit, sub_kegiatan, rekening, dana, acuan, satuan, objek, kode, no_daftar)
  select
    p_pemda, p_tahun, (select kunci from akhir) + row_number() over (order by d.urut),
    d.golongan, d.unit, d.sub_kegiatan, d.rekening, d.dana, d.acuan, d.satuan, d.objek, d.kode, buku_kini.no_akhir + 1
  from diminta d
  where not exists (
    select 1 from ledger.kunci k
    where k.pemda_id = p_pemda and k.tahun = p_tahun
      and (k.golongan, k.unit, k.sub_kegiatan, k.rekening, k.dana, k.acuan)
        = (d.golongan, d.unit, d.sub_kegiatan, d.rekening, d.dana, d.acuan));
  get diagnostics banyak = row_count;
  if banyak > 0 then
    select string_agg(ledger.baris_kunci(k), '' order by k.kunci) into tubuh
    from ledger.kunci k
    where k.pemda_id = p_pemda and k.tahun = p_tahun and k.no_daftar = buku_kini.no_akhir + 1;
    perform ledger.sambung(
      buku_kini, 0::smallint,
      ledger.perintah_dari(concat_ws(E'\x1f', 'kunci', p_pemda, p_tahun, buku_kini.no_akhir + 1, p_tanggal, p_pelaku, tubuh)),
      0, '', p_tanggal, p_pelaku, tubuh);
  end if;
  if banyak >= 500 then
    analyze ledger.kunci;   -- without statistics the first import is 40 times slower
  end if;
  return (
    select array_agg(k.kunci order by d.urut)
    from unnest(k_golongan, k_unit, k_sub_kegiatan, k_rekening, k_dana, k_acuan) with ordinality
      d(golongan, unit, sub_kegiatan, rekening, dana, acuan, urut)
    join ledger.kunci k on k.pemda_id = p_pemda and k.tahun = p_tahun
      and (k.golongan, k.unit, k.sub_kegiatan, k.rekening, k.dana, k.acuan)
        = (d.golongan, d.unit, d.sub_kegiatan, d.rekening, d.dana, d.acuan));
end$$;
reset role;
