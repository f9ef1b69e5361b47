-- The governments served here. A registry above the tenants: no row-level security, no personal data.
set role benang_owner;

create table sistem.pemda (
  pemda_id int primary key check (pemda_id > 0),
  kode text not null unique,                       -- wilayah code: '12', '12.71'
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  nama text not null,                              -- 'Kota Tirta Asri'
  jenis text not null check (jenis in ('provinsi', 'kabupaten', 'kota')),
  induk_id int references sistem.pemda,            -- the province of a kabupaten or kota
  zona text not null default 'Asia/Jakarta' check (zona in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  hari_kerja smallint not null default 5 check (hari_kerja in (5, 6)),
  contoh boolean not null default false            -- DATA CONTOH: fictional, marked on every screen and print
);
grant select, insert, update on sistem.pemda to benang_app;
grant select on sistem.pemda to benang_lintas, benang_publik;
reset role;
