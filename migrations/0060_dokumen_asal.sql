-- What the chain of documents needs of the database: one living payment per request, equal amounts from SPP to SP2D.
-- The rules refuse these first and in words; this is the last guard.
set role benang_owner;

-- Kinds of which an origin has at most one that is not void.
create unique index dokumen_satu_turunan on daerah.dokumen (pemda_id, asal_id, jenis)
where jenis in ('spp', 'spm', 'sp2d', 'pembalikan') and asal_id is not null and status not in ('batal', 'ditolak', 'dibalik');

-- What a mirror book lets through is read from the ledger's own covering rows; a second copy could differ.
alter table daerah.dokumen drop column pelampauan;

create function daerah.dokumen_asal_jaga() returns trigger
language plpgsql
as $$
declare
  asal daerah.dokumen;
begin
  if new.asal_id is null then
    return new;
  end if;
  select * into asal from daerah.dokumen d where d.pemda_id = new.pemda_id and d.dokumen_id = new.asal_id;
  if new.jenis <> 'pembalikan' and (asal.unit_id, asal.tahun) is distinct from (new.unit_id, new.tahun) then
    raise exception 'document % is of another unit or year than its origin', new.dokumen_id
      using errcode = '23514', constraint = 'asal_sama';
  end if;
  if new.jenis in ('spm', 'sp2d') and new.jumlah <> asal.jumlah then
    raise exception 'document % differs in amount from its origin', new.dokumen_id
      using errcode = '23514', constraint = 'jumlah_sama';
  end if;
  return new;
end$$;
create trigger dokumen_asal_jaga before insert or update of asal_id, jumlah on daerah.dokumen
  for each row execute function daerah.dokumen_asal_jaga();
reset role;
