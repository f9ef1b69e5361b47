-- What a code on paper finds: the version of a document it was printed from, and whether that still counts.
set role benang_owner;

-- The part of a code that names a version: 60 bits of sha256 over pemda (int32), document (int64) and content hash, as hex.
create function daerah.awal_kode(p_pemda int, p_dokumen bigint, p_sidik bytea) returns text
language sql immutable parallel safe
as $$ select left(encode(sha256(int4send(p_pemda) || int8send(p_dokumen) || p_sidik), 'hex'), 15) $$;

-- Every content a document has had stands in its trail, so that also the paper of an earlier one is known.
create index dokumen_riwayat_kode on daerah.dokumen_riwayat (pemda_id, daerah.awal_kode(pemda_id, dokumen_id, sidik));

-- The one door from the public to documents: who holds a code learns what stands on the paper anyway, and whether it counts.
-- No person, no amount, no text of the document. The tenant is set for this one query and put back.
create function publik.periksa_cetakan(p_pemda int, p_awal text)
returns table (pemda text, contoh boolean, jenis text, nomor text, tanggal date, tahun smallint, status text,
  versi int, versi_akhir int, terkini boolean, sidik text, mode text,
  jurnal_no bigint, jurnal_akhir bigint, rantai text, utuh boolean)
language plpgsql
security definer
set search_path = publik, pg_temp
as $$
declare
  sebelum text := current_setting('app.pemda', true);
begin
  perform set_config('app.pemda', p_pemda::text, true);
  return query
    with dicari as (
      select r.dokumen_id, r.sidik
      from daerah.dokumen_riwayat r
      where r.pemda_id = p_pemda and daerah.awal_kode(r.pemda_id, r.dokumen_id, r.sidik) = p_awal
      limit 1),
    isi as (
      select r.sidik, row_number() over (order by min(r.urut))::int as ke
      from daerah.dokumen_riwayat r
      join dicari c on c.dokumen_id = r.dokumen_id
      where r.pemda_id = p_pemda
      group by r.sidik)
    select g.nama, g.contoh, d.jenis, d.nomor, d.tanggal, d.tahun, d.status,
      (select i.ke from isi i where i.sidik = c.sidik), (select max(i.ke) from isi i), d.sidik = c.sidik, encode(c.sidik, 'hex'),
      coalesce(b.mode, 'utama'), d.jurnal_no, b.no_akhir, encode(j.rantai, 'hex'),
      d.jurnal_no is not null and not exists (
        select from ledger.periksa(p_pemda, d.tahun, d.jurnal_no - 1, d.jurnal_no))
    from dicari c
    join daerah.dokumen d on d.pemda_id = p_pemda and d.dokumen_id = c.dokumen_id
    join sistem.pemda g on g.pemda_id = p_pemda
    left join ledger.buku b on b.pemda_id = p_pemda and b.tahun = d.tahun
    left join ledger.jurnal j on j.pemda_id = p_pemda and j.tahun = d.tahun and j.no = d.jurnal_no;
  perform set_config('app.pemda', coalesce(sebelum, ''), true);
end$$;

revoke execute on function daerah.awal_kode, publik.periksa_cetakan from public;
grant execute on function daerah.awal_kode to benang_app;
grant execute on function publik.periksa_cetakan to benang_publik;
reset role;
