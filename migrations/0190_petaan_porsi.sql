-- Lines that a pemda counts for a mandatory share beside those the rule names by code: the law names a purpose (education, health,
-- infrastructure), and other offices serve it too. Dated, with a reason; ended, never edited.
set role benang_owner;

create table daerah.petaan_porsi (
  pemda_id int not null references sistem.pemda,
  petaan_id int not null generated always as identity,
  porsi text not null check (porsi ~ '^[a-z0-9-]{1,40}$'),
  sub_kegiatan text not null default '' check (sub_kegiatan ~ '^[0-9X.]{0,40}$'),
  rekening text not null default '' check (rekening ~ '^[0-9.]{0,40}$'),
  sejak date not null,
  sampai date,
  alasan text not null check (length(btrim(alasan)) >= 10),
  primary key (pemda_id, petaan_id),
  check (sub_kegiatan <> '' or rekening <> ''),
  check (sampai is null or sampai >= sejak)
);
call sistem.pagari('daerah', 'petaan_porsi');

grant select, insert, update (sampai) on daerah.petaan_porsi to benang_app;
reset role;
