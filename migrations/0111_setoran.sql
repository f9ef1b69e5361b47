-- TBP and STS in use: an STS may be revenue that went into kas daerah without passing a treasurer; a TBP has at most one living STS.
-- That it pays in no more than the treasurer holds is the limit of his cash account (tunai).
set role benang_owner;

insert into ledger.wewenang (jenis, tahap, sejak, dasar) values
  (13, 17, '2019-03-12', 'PP 12/2019 P137');           -- STS: paid into kas daerah directly

drop index daerah.dokumen_satu_turunan;
create unique index dokumen_satu_turunan on daerah.dokumen (pemda_id, asal_id, jenis)
where jenis in ('spp', 'spm', 'sp2d', 'sts', 'pembalikan') and asal_id is not null
  and status not in ('batal', 'ditolak', 'dibalik');

select ledger.sematkan_model_semua();
reset role;
