-- What was done to a working paper in one go (mass change, copy, import): who, when, what the rows it touched came to before
-- and after, and whether it took another one back. And: a row may move.
set role benang_owner;

create table daerah.kertas_kumpulan (
  pemda_id int not null,
  dokumen_id bigint not null,
  kumpulan uuid not null,
  jenis text not null check (jenis in ('ubah', 'salin', 'impor', 'batal')),
  sebutan text not null default '',
  membatalkan uuid,                                     -- the one it took back
  jumlah_sebelum bigint not null default 0,             -- sen, of the rows it touched
  jumlah_sesudah bigint not null default 0,
  pengguna_id int not null,
  waktu timestamptz not null default clock_timestamp(),
  primary key (pemda_id, dokumen_id, kumpulan),
  foreign key (pemda_id, dokumen_id) references daerah.kertas,
  foreign key (pemda_id, dokumen_id, membatalkan) references daerah.kertas_kumpulan
);
create index kertas_kumpulan_membatalkan on daerah.kertas_kumpulan (pemda_id, dokumen_id, membatalkan)
  where membatalkan is not null;
call sistem.pagari('daerah', 'kertas_kumpulan');
grant select, insert, update on daerah.kertas_kumpulan to benang_app;

alter table daerah.kertas_operasi
  drop constraint kertas_operasi_op_check,
  add constraint kertas_operasi_op_check check (op in ('isi', 'sisip', 'hapus', 'pulihkan', 'pindah'));
reset role;
