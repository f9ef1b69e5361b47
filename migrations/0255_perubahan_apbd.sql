-- The change of the APBD: what a DPPA may bring in from outside (planned revenue and financing, as an RKA does in the first budget), and
-- that one KUPA-PPAS-P has one living P-APBD, one RKPA one living DPPA.
set role benang_owner;

insert into ledger.wewenang (jenis, tahap, sejak, dasar) values
  (25, 18, '2019-03-12', 'PP 12/2019 P161'),
  (25, 19, '2019-03-12', 'PP 12/2019 P161');

drop index daerah.dokumen_satu_turunan;
create unique index dokumen_satu_turunan on daerah.dokumen (pemda_id, asal_id, jenis)
where jenis in ('spp', 'spm', 'sp2d', 'sts', 'pembalikan', 'apbd_perubahan', 'dpa_perubahan') and asal_id is not null
  and status not in ('batal', 'ditolak', 'dibalik');

select ledger.sematkan_model_semua();
reset role;
