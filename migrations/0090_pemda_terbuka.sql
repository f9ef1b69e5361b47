-- Who may be read about: the door of public pages to the pemda served here, and names in addresses that the server keeps for itself.
set role benang_owner;

alter table sistem.pemda add constraint pemda_slug_bebas check (slug not in (
  'api', 'app', 'trpc', 'berkas', 'healthz', 'metrics', 'versi', 'status', 'beranda', 'verifikasi', 'sauh',
  'laporan', 'usulan', 'tiket', 'benang', 'apbd', 'lra', 'cari', 'pemda', 'masuk', 'keluar', 'bantuan', 'tentang',
  'data', 'publik', 'admin', 'gaya', 'aset', 'assets', 'static', 'gambar', 'robots', 'sitemap', 'favicon',
  'id', 'en'));

create view publik.pemda with (security_invoker = true) as
select pemda_id, kode, slug, nama, jenis, contoh
from sistem.pemda;

revoke select on sistem.pemda from benang_publik;
grant select (pemda_id, kode, slug, nama, jenis, contoh) on sistem.pemda to benang_publik;
grant select on publik.pemda to benang_publik;

reset role;
