-- Command ids from the browser. A row never expires: a repeat after a year still gets the stored answer, not a second document.
set role benang_owner;

create table daerah.perintah (
  pemda_id int not null references sistem.pemda,
  perintah uuid not null,
  tindakan text not null,
  sidik bytea not null check (octet_length(sidik) = 32),   -- sha256 of who, which act and the canonical input
  hasil jsonb not null,                                    -- the answer, given again to a repeat
  pengguna_id int not null,
  waktu timestamptz not null default clock_timestamp(),
  primary key (pemda_id, perintah)
);
call sistem.pagari('daerah', 'perintah');
create trigger perintah_tetap before update or delete or truncate on daerah.perintah
  for each statement execute function sistem.tetap();
grant select, insert on daerah.perintah to benang_app;
reset role;
