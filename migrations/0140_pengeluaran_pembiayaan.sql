-- Paid financing (account 6.2) through the whole thread: the RKA plans it without a plafon (rencana_pengeluaran), the DPA makes it
-- an authority to pay, and from there it is paid like spending. It belongs to no sub kegiatan.
set role benang_owner;

insert into ledger.tahap (tahap, kode, nama, sifat, uang, dibatasi, periode, rekap) values
  (19, 'rencana_pengeluaran', 'RKA pengeluaran pembiayaan', 'biasa', true, true, 0, 'tanpa');
insert into ledger.arus (dari, ke, kunci_sama) values
  (1, 19, true), (19, 6, true), (40, 19, true);
insert into ledger.wewenang (jenis, tahap, sejak, dasar) values
  (4, 19, '2019-03-12', 'PP 12/2019 P93');             -- RKA-SKPD: what financing pays

-- This way has no plafon, so nothing that needs one may take it: only paid financing.
create function ledger.hanya_pengeluaran() returns trigger
language plpgsql
set search_path = ledger, pg_temp
as $$
begin
  if not exists (
    select from ledger.kunci k
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    where k.pemda_id = new.pemda_id and k.tahun = new.tahun and k.kunci = new.kunci
      and k.sub_kegiatan = 0 and r.segmen[1] = 6 and r.segmen[2] = 2)
  then
    raise exception 'only paid financing is planned without a plafon' using errcode = '23514', constraint = 'hanya_pengeluaran';
  end if;
  return new;
end$$;
create trigger saldo_hanya_pengeluaran before insert on ledger.saldo
for each row when (new.tahap = 19) execute function ledger.hanya_pengeluaran();

select ledger.susun_jangkau();
select ledger.sematkan_model_semua();
reset role;
