-- The ticket of a citizen's usulan: its number, which counts, and a code nobody can guess. Whoever has both reads what was asked and
-- what became of it; without the code only what is verified, which is public anyway. No name, no contact, in either case.
set role benang_owner;

create table daerah.tiket (
  pemda_id int not null references sistem.pemda,
  dokumen_id bigint not null,
  kode text not null check (kode ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),   -- fifty bits, no letter that reads like a digit
  primary key (pemda_id, dokumen_id),
  foreign key (pemda_id, dokumen_id) references daerah.dokumen
);
call sistem.pagari('daerah', 'tiket');
create trigger tiket_tetap before update or delete or truncate on daerah.tiket
for each statement execute function sistem.tetap();
grant select, insert on daerah.tiket to benang_app;

-- Of the bytes of a random uuid those that hold no version.
create function daerah.kode_tiket() returns text
language sql volatile
as $$
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', get_byte(b, i) % 32 + 1, 1), '')
  from (select uuid_send(gen_random_uuid()) as b) acak, unnest(array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12]) i
$$;

-- The usulan of a ticket; null where number and code do not belong together.
create function daerah.usulan_bertiket(p_pemda int, p_nomor text, p_kode text) returns bigint
language sql stable
as $$
  select d.dokumen_id
  from daerah.dokumen d
  left join daerah.tiket t on t.pemda_id = d.pemda_id and t.dokumen_id = d.dokumen_id
  where d.pemda_id = p_pemda and d.jenis = 'usulan' and d.nomor = p_nomor
    and d.status in ('diajukan', 'diverifikasi', 'ditolak')
    and (t.kode = p_kode or (p_kode = '' and d.status = 'diverifikasi'))
  order by d.tahun desc
  limit 1
$$;

-- Doors of role publik: a ticket, and where plans took it up. Columns are listed one by one: none of them names a person.
create function publik.tiket(p_pemda int, p_nomor text, p_kode text)
returns table (
  tahun smallint, nomor text, tanggal date, status text, uraian text, lokasi text, alasan text, jumlah bigint,
  peran text, unit text, diputus date, catatan text)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('app.pemda', p_pemda::text, true);
  return query
  select d.tahun, d.nomor, d.tanggal, d.status, d.uraian, coalesce(d.isi ->> 'lokasi', ''), coalesce(d.isi ->> 'alasan', ''),
    d.jumlah, r.peran, o.nama, (r.waktu at time zone s.zona)::date, r.catatan
  from daerah.dokumen d
  join sistem.pemda s on s.pemda_id = d.pemda_id
  left join lateral (
    select r.peran, r.penugasan_id, r.waktu, r.catatan from daerah.dokumen_riwayat r
    where r.pemda_id = d.pemda_id and r.dokumen_id = d.dokumen_id and r.ke_status in ('diverifikasi', 'ditolak')
    order by r.urut desc limit 1
  ) r on true
  left join rujukan.penugasan_kini t on t.pemda_id = d.pemda_id and t.penugasan_id = r.penugasan_id
  left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = t.unit_id
  where d.pemda_id = p_pemda and d.dokumen_id = daerah.usulan_bertiket(p_pemda, p_nomor, p_kode);
end$$;

create function publik.tiket_tampungan(p_pemda int, p_nomor text, p_kode text)
returns table (jenis text, nomor text, tanggal date, unit text, sub_kode text, sub_nama text, jumlah bigint)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('app.pemda', p_pemda::text, true);
  return query
  select d.jenis, coalesce(d.nomor, ''), d.tanggal, coalesce(o.nama, ''), coalesce(s.kode, ''), coalesce(s.nama, ''), b.jumlah
  from daerah.dokumen_baris b
  join daerah.dokumen d on d.pemda_id = b.pemda_id and d.dokumen_id = b.dokumen_id
  join ledger.kunci k on k.pemda_id = b.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
  left join rujukan.organisasi_kini o on o.pemda_id = k.pemda_id and o.organisasi_id = k.unit
  left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
  where b.pemda_id = p_pemda and b.acuan_id = daerah.usulan_bertiket(p_pemda, p_nomor, p_kode)
    and (d.jenis, d.status) in (('renja', 'diverifikasi'), ('rkpd', 'disahkan'))
  order by d.dokumen_id, b.urut;
end$$;

revoke execute on function daerah.kode_tiket, daerah.usulan_bertiket, publik.tiket, publik.tiket_tampungan from public;
grant execute on function daerah.kode_tiket to benang_app;
grant execute on function publik.tiket, publik.tiket_tampungan to benang_publik;
reset role;
