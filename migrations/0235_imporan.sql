-- An import by a person, from the file to its undoing: what was read, how its columns were mapped, what the rehearsal said, what was
-- put right on the way, what came of it. The file itself is in sistem.berkas; what an import writes belongs to the noun it writes to.
set role benang_owner;

create table daerah.imporan (
  pemda_id int not null references sistem.pemda,
  imporan_id bigint generated always as identity,
  jenis text not null check (length(jenis) between 1 and 40),
  berkas_id bigint not null,
  sidik text not null check (sidik ~ '^[0-9a-f]{64}$'),
  nama_berkas text not null,
  dokumen_id bigint,                                    -- the draft it goes into, where a kind asks for one
  tahun smallint,
  pengguna_id int not null,
  unit_id int not null,
  peran text not null,
  status text not null check (status in ('dibaca', 'diperiksa', 'diterapkan', 'dibatalkan', 'gagal')),
  bacaan jsonb not null,                                -- sheets with their first rows; why the file is refused
  pemetaan jsonb not null default '[]',                 -- heading row and columns per sheet
  pilihan jsonb not null default '{}',                  -- what the file does not say: decree, day
  perbaikan jsonb not null default '{}',                -- cells put right here, over those of the file
  putusan jsonb not null default '{}',                  -- which side each conflict goes to
  periksa jsonb,                                        -- what the last rehearsal said
  hasil jsonb,                                          -- what was done
  kumpulan uuid not null default gen_random_uuid(),     -- names what it wrote, to take it back together
  pekerjaan_id bigint,                                  -- the job that works on it
  dibuat timestamptz not null default now(),
  diterapkan timestamptz,
  dibatalkan timestamptz,
  dibatalkan_oleh int,
  alasan_batal text,
  primary key (pemda_id, imporan_id),
  foreign key (pemda_id, berkas_id) references sistem.berkas,
  foreign key (pemda_id, dokumen_id) references daerah.dokumen,
  check ((status in ('diterapkan', 'dibatalkan')) = (diterapkan is not null)),
  check ((status = 'dibatalkan') = (dibatalkan is not null))
);
create index imporan_dokumen on daerah.imporan (pemda_id, dokumen_id) where dokumen_id is not null;
call sistem.pagari('daerah', 'imporan');

-- What was done stays: an import that was applied is only taken back, one taken back or refused does not change any more.
create function daerah.imporan_jaga() returns trigger
language plpgsql
as $$
begin
  if old.status in ('dibatalkan', 'gagal')
    or (old.status = 'diterapkan' and (new.status <> 'dibatalkan' or new.hasil is distinct from old.hasil
      or new.diterapkan is distinct from old.diterapkan)) then
    raise exception 'import % is %', old.imporan_id, old.status using errcode = '23514', constraint = 'isi_tetap';
  end if;
  if (new.berkas_id, new.sidik, new.jenis, new.pengguna_id, new.kumpulan)
    is distinct from (old.berkas_id, old.sidik, old.jenis, old.pengguna_id, old.kumpulan) then
    raise exception 'the file of import % stays', old.imporan_id using errcode = '23514', constraint = 'isi_tetap';
  end if;
  return new;
end$$;
create trigger imporan_jaga before update on daerah.imporan for each row execute function daerah.imporan_jaga();

-- A layout once mapped by hand, known again by its headings.
create table daerah.pemetaan_impor (
  pemda_id int not null references sistem.pemda,
  jenis text not null,
  sidik_kepala text not null check (length(sidik_kepala) between 1 and 64),
  letak jsonb not null,
  pengguna_id int not null,
  diubah timestamptz not null default now(),
  primary key (pemda_id, jenis, sidik_kepala)
);
call sistem.pagari('daerah', 'pemetaan_impor');

grant select, insert, update on daerah.imporan, daerah.pemetaan_impor to benang_app;
reset role;
