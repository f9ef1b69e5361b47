-- Revenue and received financing through the whole thread: the RKA plans them (rencana), the DPA makes them a target. They have no
-- ceiling before them and no limit above: revenue may exceed its target. A DPA never grants more than its RKA planned.
set role benang_owner;

insert into ledger.tahap (tahap, kode, nama, sifat, uang, dibatasi, periode, rekap) values
  (18, 'rencana', 'RKA pendapatan dan pembiayaan', 'biasa', true, true, 0, 'tanpa');
insert into ledger.arus (dari, ke, kunci_sama) values
  (1, 18, true), (18, 15, true), (40, 18, true);
insert into ledger.wewenang (jenis, tahap, sejak, dasar) values
  (4, 18, '2019-03-12', 'PP 12/2019 P93');             -- RKA-SKPD: rencana pendapatan

select ledger.susun_jangkau();
select ledger.sematkan_model_semua();
reset role;
