-- What the documents before the DPA need: a line that names another document (the usulan it takes up), a price that is a
-- coefficient times a unit price, a document that adopts others (APBD), and the ways a pemda admits above a ceiling.
set role benang_owner;

alter table daerah.dokumen_baris
  add column acuan_id bigint,                           -- the document this line takes up, such as an usulan
  add column koefisien bigint,                          -- hundredths of the satuan
  add column satuan text not null default '',
  add column harga bigint,                              -- sen per satuan
  add foreign key (pemda_id, acuan_id) references daerah.dokumen,
  add constraint rincian_tepat check (
    (koefisien is null) = (harga is null)
    and (koefisien is null or koefisien::numeric * harga = jumlah::numeric * 100));
create index dokumen_baris_acuan on daerah.dokumen_baris (pemda_id, acuan_id) where acuan_id is not null;

create table daerah.dokumen_muat (
  pemda_id int not null,
  dokumen_id bigint not null,                           -- the document that adopts
  muat_id bigint not null,                              -- what it adopts
  sidik bytea not null check (octet_length(sidik) = 32),-- the content it adopts
  primary key (pemda_id, dokumen_id, muat_id),
  foreign key (pemda_id, dokumen_id) references daerah.dokumen,
  foreign key (pemda_id, muat_id) references daerah.dokumen
);
create index dokumen_muat_oleh on daerah.dokumen_muat (pemda_id, muat_id);
call sistem.pagari('daerah', 'dokumen_muat');

create function daerah.dokumen_muat_jaga() returns trigger
language plpgsql
as $$
declare
  baris daerah.dokumen_muat := case when tg_op = 'DELETE' then old else new end;
  induk daerah.dokumen;
begin
  if tg_op = 'UPDATE' then
    raise exception 'what a document adopts is replaced, not changed' using errcode = '23514', constraint = 'isi_tetap';
  end if;
  select * into induk from daerah.dokumen d
  where d.pemda_id = baris.pemda_id and d.dokumen_id = baris.dokumen_id for update;
  if induk.status not in ('draf', 'dikembalikan') then
    raise exception 'what document % adopts was signed', baris.dokumen_id using errcode = '23514', constraint = 'isi_tetap';
  end if;
  return baris;
end$$;
create trigger dokumen_muat_jaga before insert or update or delete on daerah.dokumen_muat
  for each row execute function daerah.dokumen_muat_jaga();

-- Ways above a ceiling that this pemda admits beside the national ones (PP 12/2019 P94), dated, with their basis.
create table daerah.jalan_pengecualian (
  pemda_id int not null references sistem.pemda,
  kode text not null check (kode ~ '^[a-z-]{1,40}$'),
  sejak date not null,
  sampai date,
  dasar text not null check (length(btrim(dasar)) >= 3),
  primary key (pemda_id, kode, sejak),
  check (sampai is null or sampai >= sejak)
);
call sistem.pagari('daerah', 'jalan_pengecualian');

grant select, insert, delete on daerah.dokumen_muat to benang_app;
grant select, insert on daerah.jalan_pengecualian to benang_app;
reset role;
