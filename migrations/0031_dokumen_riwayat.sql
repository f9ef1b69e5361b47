-- The trail of a document. It grows only, and refuses one person as maker, checker and approver of one round, except
-- where the law itself joins the offices; such a step is marked.
set role benang_owner;

-- Roles that the law lets one person hold for one document (PP 12/2019 P7(2): head of SKPKD; P6(1): Sekda).
create table daerah.rangkap_dokumen (
  peran_satu text not null,
  peran_dua text not null,
  dasar text not null,
  primary key (peran_satu, peran_dua)
);
insert into daerah.rangkap_dokumen values
  ('pa', 'ppkd', 'PP-12-2019:P7.2'),
  ('tapd', 'ppkd', 'PP-12-2019:P7.2'),
  ('pa', 'sekda', 'PP-12-2019:P6.1'),
  ('tapd', 'sekda', 'PP-12-2019:P6.1');
grant select on daerah.rangkap_dokumen to benang_app;

create table daerah.dokumen_riwayat (
  pemda_id int not null,
  dokumen_id bigint not null,
  urut int not null,
  putaran int not null,
  tindakan text not null,
  fungsi text not null check (fungsi in ('pembuat', 'pemeriksa', 'penyetuju', 'pengesah')),
  dari_status text not null,
  ke_status text not null,
  pejabat_id int not null,
  pengguna_id int not null,
  peran text not null,
  penugasan_id int not null,
  rangkap_sah boolean not null default false,
  catatan text check (ke_status not in ('dikembalikan', 'ditolak') or length(btrim(catatan)) >= 3),
  sidik bytea not null check (octet_length(sidik) = 32),  -- what was signed
  kejadian text not null,
  waktu timestamptz not null default clock_timestamp(),
  primary key (pemda_id, dokumen_id, urut),
  foreign key (pemda_id, dokumen_id) references daerah.dokumen,
  constraint catatan_wajib check (ke_status not in ('dikembalikan', 'ditolak') or catatan is not null)
);
call sistem.pagari('daerah', 'dokumen_riwayat');
create trigger dokumen_riwayat_tetap before update or delete or truncate on daerah.dokumen_riwayat
  for each statement execute function sistem.tetap();

create function daerah.riwayat_jaga() returns trigger
language plpgsql
as $$
declare
  lain daerah.dokumen_riwayat;
begin
  -- The lock serialises two steps on one document, so that neither misses the other.
  perform from daerah.dokumen d where d.pemda_id = new.pemda_id and d.dokumen_id = new.dokumen_id for update;
  for lain in
    select * from daerah.dokumen_riwayat r
    where r.pemda_id = new.pemda_id and r.dokumen_id = new.dokumen_id and r.putaran = new.putaran
      and r.pejabat_id = new.pejabat_id and r.fungsi <> new.fungsi
  loop
    if not exists (select from daerah.rangkap_dokumen p
                   where (p.peran_satu, p.peran_dua) in ((lain.peran, new.peran), (new.peran, lain.peran))) then
      raise exception 'official % was already % of document %', new.pejabat_id, lain.fungsi, new.dokumen_id
        using errcode = '23514', constraint = 'pisah_tugas';
    end if;
    new.rangkap_sah := true;
  end loop;
  return new;
end$$;
create trigger dokumen_riwayat_jaga before insert on daerah.dokumen_riwayat
  for each row execute function daerah.riwayat_jaga();

grant select, insert on daerah.dokumen_riwayat to benang_app;
reset role;
