-- SiLPA of the year before is received financing of this one: a kind of jurnal of its own, with its authority.
set role benang_owner;

insert into ledger.jenis (jenis, kode, nama, nol, tahun_dari, tahun_sampai) values
  (26, 'silpa', 'Penerimaan pembiayaan SiLPA', false, 0, 0);
insert into ledger.wewenang (jenis, tahap, sejak, dasar) values
  (26, 17, '2019-03-12', 'PP 12/2019 P70 (belum dibaca)');

select ledger.sematkan_model_semua();
reset role;
