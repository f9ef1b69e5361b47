/** Forms and tickets: one column, fields of 44 px, the way of an usulan as a thread. */
export const styleWarga = `.formulir fieldset{border:1px solid var(--garis);border-radius:6px;background:var(--muka);padding:4px 16px 16px;margin:0 0 16px;min-width:0}
.formulir legend{font-weight:650;padding:0 6px}
.medan{display:grid;gap:4px;margin-top:12px}
.medan label,.lacak label{font-weight:550}
.medan small{color:var(--teks-2);font-size:14px;line-height:20px}
.medan b{color:var(--waspada);font-weight:550;font-size:14px;line-height:20px}
.medan input,.medan textarea,.medan select,.lacak input{font:inherit;color:var(--teks);background:var(--muka);border:1px solid #73818D;border-radius:4px;padding:9px 12px;min-height:44px;width:100%;min-width:0}
.medan textarea{min-height:112px;resize:vertical}
.keliru input,.keliru textarea{border:2px solid var(--waspada)}
:is(input,textarea,select,button):focus-visible{outline:3px solid var(--fokus);outline-offset:2px}
button.tombol{border:0;font:inherit;font-weight:550;cursor:pointer}
.jebak{position:absolute;left:-9999px}
.lacak{display:grid;gap:8px;margin:0 0 16px}
.lacak .tombol{justify-self:start}
.kabar ul,.urut{margin:0 0 16px;padding-left:20px}
.kabar ul:last-child{margin:0}
.urut li{padding:2px 0}
.jalan{list-style:none;margin:24px 0;padding:0 0 0 4px}
.jalan li{position:relative;padding:0 0 20px 28px;border-left:2px solid var(--emas)}
.jalan li:last-child{border-color:transparent;padding-bottom:0}
.jalan li::before{content:"";position:absolute;left:-7px;top:6px;width:12px;height:12px;border-radius:50%;background:var(--emas)}
.jalan li:has(+.kini),.jalan .kini,.jalan .nanti{border-left-style:dashed}
.jalan :is(.kini,.nanti)::before{background:var(--muka);border:2px solid var(--teks-2);width:8px;height:8px}
.jalan .ditolak::before{background:var(--muka);border:3px solid var(--waspada);width:6px;height:6px}
.jalan b{display:block;font-weight:550}
.jalan span{display:block;font-size:14px;line-height:20px;color:var(--teks-2)}
.tiket{font-size:16px;font-weight:650;overflow-wrap:anywhere}
.pilih-versi{display:flex;flex-wrap:wrap;gap:0 16px;align-items:end;margin:0 0 24px}
.pilih-versi .medan{min-width:160px}
.pilih-versi .tombol{min-height:44px;margin-top:12px}
.pengubah{border-left:4px solid var(--emas);padding:4px 16px;margin:0 0 16px;max-width:72ch}
.pengubah h3{margin:0;overflow-wrap:anywhere}
.pengubah p{margin:4px 0}
.waspada-t{color:var(--waspada);font-weight:550}
aside .fakta div{grid-template-columns:1fr}
`
