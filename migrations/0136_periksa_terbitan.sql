-- A report made of a published version carries a code like a printed document does. The number of the version, below nothing so that
-- it is never that of a document, and its fingerprint give the code (daerah.awal_kode); who holds it learns which version it is,
-- whether there is a newer one, whether its rows are still what was published, and where its figures end in the book.
set role benang_owner;

create function publik.nomor_terbitan(p_tahun smallint, p_versi smallint) returns bigint
language sql immutable
as $$ select -(p_tahun::bigint * 100000 + p_versi) $$;

create function publik.periksa_terbitan(p_pemda int, p_awal text)
returns table (pemda text, slug text, contoh boolean, tahun smallint, versi smallint, versi_akhir smallint, tanggal date, dasar text,
  sidik text, mode text, jurnal_no bigint, jurnal_akhir bigint, rantai text, utuh boolean)
language plpgsql
security definer
set search_path = publik, pg_temp
as $$
declare
  sebelum text := current_setting('app.pemda', true);
begin
  perform set_config('app.pemda', p_pemda::text, true);
  return query
    select g.nama, g.slug, g.contoh, t.tahun, t.versi,
      (select max(l.versi) from publik.terbitan l where l.pemda_id = p_pemda and l.tahun = t.tahun), t.per_tanggal, t.dasar,
      encode(t.sidik, 'hex'), coalesce(b.mode, 'utama'), t.jurnal_no, b.no_akhir, encode(t.kepala, 'hex'),
      t.sidik = publik.sidik_dari(t) and j.rantai = t.kepala and not exists (
        select from ledger.periksa(p_pemda, t.tahun, t.jurnal_no - 1, t.jurnal_no))
    from publik.terbitan t
    join sistem.pemda g on g.pemda_id = p_pemda
    left join ledger.buku b on b.pemda_id = p_pemda and b.tahun = t.tahun
    left join ledger.jurnal j on j.pemda_id = p_pemda and j.tahun = t.tahun and j.no = t.jurnal_no
    where t.pemda_id = p_pemda
      and daerah.awal_kode(t.pemda_id, publik.nomor_terbitan(t.tahun, t.versi), t.sidik) = p_awal
    limit 1;
  perform set_config('app.pemda', coalesce(sebelum, ''), true);
end$$;

revoke execute on function publik.nomor_terbitan, publik.periksa_terbitan from public;
grant execute on function publik.periksa_terbitan to benang_publik;
reset role;
