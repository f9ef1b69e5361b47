const kolom = Array.from({ length: 13 }, (_, n) => `.k${n + 1}{--kolom:${n + 1}}`).join('')

/** The public thread: strands across from 1060 px, down the page below it. */
export const styleBenang = `.benang-isi{--kuat:#73818D;--emas-teks:#734E00;--t-rencana:#A0561A;--t-anggaran:#1A4B80;--t-laksana:#167A6D;--t-hasil:#4B1240;padding-top:24px;padding-bottom:32px}
@media(prefers-color-scheme:dark){.benang-isi{--kuat:#7D909F;--emas-teks:#EBBE57;--t-rencana:#E2A066;--t-anggaran:#7C9CF0;--t-laksana:#2FA08C;--t-hasil:#F8DDF0}}
.benang-isi section{margin:32px 0 0}
.kain-luar{background:var(--muka);border:1px solid var(--garis);border-radius:6px;padding:20px 24px 12px}
.kain ol,.kain ul{list-style:none;margin:0;padding:0}
.rumpun{display:block;font-size:13px;line-height:18px;font-weight:550;color:var(--rumpun)}
.t-rencana{--rumpun:var(--t-rencana)}.t-anggaran{--rumpun:var(--t-anggaran)}.t-laksana{--rumpun:var(--t-laksana)}.t-hasil{--rumpun:var(--t-hasil)}
.simpul-kepala b,.simpul-kepala .uang{display:block;font-weight:650;font-size:15px;line-height:22px}
.anyam path,.anyam-tegak path{fill:none;stroke:var(--emas);stroke-width:1.5}
.anyam .a-keluar{stroke:var(--kuat);stroke-width:1.2}.anyam .a-nanti{stroke-dasharray:3 3}.anyam .a-tambah{stroke:var(--emas-teks)}
.anyam .tiang{stroke:var(--kuat);stroke-width:1}.anyam circle{fill:var(--muka);stroke:var(--kuat);stroke-width:2}
.anyam-tegak path{stroke-width:1.1}
.beda li{font-size:13px;line-height:18px;color:var(--teks-2);margin-bottom:8px}
.beda b,.beda span{display:block}.beda b{color:var(--teks);font-weight:650;font-size:14px}.beda .b-tambah b{color:var(--emas-teks)}
.luar-rencana,.tanda-luar{color:var(--waspada);font-weight:550}
.tanda-luar,.sub{display:block;font-size:14px;line-height:20px}.sub{color:var(--teks-2);font-weight:400}
.kaki-kain{border-top:1px solid var(--garis);margin:12px 0 0;padding-top:8px;font-size:13px;line-height:18px;color:var(--teks-2)}
.benang-isi tbody th{font-weight:400}.benang-isi td.angka{white-space:nowrap;padding-right:0;text-align:right}
.benang-isi .jumlah :is(th,td){font-weight:650;border-top:1px solid var(--teks);border-bottom:0}
.dokumen-benang{margin-bottom:20px}.dokumen-benang caption{color:var(--teks);font-weight:550;font-size:16px;padding:0}
.dokumen-benang th small{display:block;margin:0}.dokumen-benang th{width:34%}
.dokumen-benang td[data-judul=Jurnal]{white-space:nowrap}.benang-isi table:not(.dokumen-benang) tbody th{width:40%}
.bukti-benang{border-top:1px solid var(--garis);padding-top:12px;font-size:14px;line-height:20px;color:var(--teks-2)}
@media(min-width:1060px){${kolom}.kain{display:grid;grid-template-columns:repeat(var(--kolom),minmax(0,1fr));grid-template-rows:auto auto auto}.kain ol,.kain ol>li{display:grid;grid-row:1/4;grid-template-rows:subgrid}.kain ol{grid-column:1/-1;grid-template-columns:subgrid}.kain ol>li{padding-right:6px}.simpul-kepala{border-top:3px solid var(--rumpun);padding:6px 0 4px;margin-right:-6px}.beda{grid-row:3}.kain .beda{padding-left:22%}.anyam{grid-row:2;grid-column:1/-1;width:100%;height:auto;overflow:visible}.anyam-tegak{display:none}}
@media(max-width:1059px){.kain-luar{padding:0 16px 12px}.anyam{display:none}.kain ol>li{position:relative;padding:8px 0 8px 88px;border-bottom:1px solid var(--garis);overflow:hidden}.anyam-tegak{position:absolute;left:4px;top:0}.kain .beda{margin-top:8px}.beda li{position:relative;padding-left:18px}.beda li::before{content:"";position:absolute;left:0;top:8px;width:12px;border-top:2px solid var(--kuat)}.beda .b-nanti::before{border-top-style:dashed;border-color:var(--emas)}.beda .b-tambah::before{border-color:var(--emas-teks)}}
@media(max-width:640px){.benang-isi td.angka{text-align:left;font-weight:550}.benang-isi td:empty{display:none}.dokumen-benang th{width:auto}.dokumen-benang :is(th,td){display:block;padding:2px 0}.dokumen-benang,.dokumen-benang tbody,.dokumen-benang caption{display:block}}
`
