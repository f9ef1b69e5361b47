-- Files: a row here, the bytes in a content-addressed store outside the database. One content is stored once per pemda;
-- several rows may point at it. The bytes come first, the row in the act: bytes without a row are swept later.
set role benang_owner;

create table sistem.berkas (
  pemda_id int not null references sistem.pemda,
  berkas_id bigint generated always as identity,
  sidik bytea not null check (length(sidik) = 32),    -- sha256 of the content
  ukuran bigint not null check (ukuran > 0),          -- bytes
  jenis text not null,                                -- media type read from the first bytes, never from the name
  nama text not null check (length(nama) between 1 and 200),
  golongan text not null check (golongan in ('publik', 'internal', 'pribadi')),
  unit_id int,                                        -- null: the pemda as a whole
  dokumen_id bigint,                                  -- the document it belongs to
  pengunggah_id int not null,
  diunggah timestamptz not null default now(),
  dihapus timestamptz,                                -- hidden; the bytes stay while any row points at them
  primary key (pemda_id, berkas_id)
);
create index berkas_sidik on sistem.berkas (pemda_id, sidik);
create index berkas_dokumen on sistem.berkas (pemda_id, dokumen_id, berkas_id);

call sistem.pagari('sistem', 'berkas');
grant select, insert on sistem.berkas to benang_app;
grant update (dihapus) on sistem.berkas to benang_app;
reset role;
