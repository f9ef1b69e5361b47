/** Public pages in the colours of the design tokens; system fonts, no script, with the sheets of citizens and threads under 20 kB. */
export const style = `:root{color-scheme:light dark;--latar:#F4F6F7;--muka:#fff;--garis:#D3DAE0;--teks:#14202A;--teks-2:#475662;--nila:#1A4B80;--nila-tua:#0D2944;--di-nila-2:#B8C9DA;--emas:#B07A12;--emas-terang:#EBBE57;--baik:#1B6A3F;--baik-muda:#E2F2E8;--waspada:#9C4206;--waspada-muda:#FFEEDF;--contoh:#ECF0F2;--fokus:#0B63C4;--tombol:#1A4B80;--di-tombol:#fff}
@media(prefers-color-scheme:dark){:root{--latar:#0B141C;--muka:#121E29;--garis:#2B3C4A;--teks:#E8EEF2;--teks-2:#A9B8C4;--nila:#8FBEEE;--nila-tua:#071019;--di-nila-2:#A9B8C4;--emas:#D9A63C;--baik:#7CCB9C;--baik-muda:#12301F;--waspada:#F5A66A;--waspada-muda:#3A2210;--contoh:#1A2935;--fokus:#8CC2FF;--tombol:#8FBEEE;--di-tombol:#071019}}
*{box-sizing:border-box}
body{margin:0;background:var(--latar);color:var(--teks);font:16px/24px "Inter Variable",Inter,system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
.isi{max-width:1200px;margin:0 auto;padding:0 24px}
a{color:var(--nila);text-underline-offset:3px}
a:focus-visible{outline:3px solid var(--fokus);outline-offset:2px;border-radius:2px}
h1{font-size:clamp(26px,3.4vw,40px);line-height:1.15;letter-spacing:-.02em;font-weight:650;margin:0 0 8px}
h2{font-size:20px;line-height:28px;font-weight:650;margin:0 0 12px}
p{max-width:68ch;margin:0 0 16px}
.lewati{position:absolute;left:-999px;top:0;background:var(--muka);padding:12px 16px;z-index:1}
.lewati:focus{left:8px}
.contoh{background:var(--contoh);font-size:13px;line-height:18px;padding:4px 0}
.contoh b{letter-spacing:.04em;margin-right:8px}
.kop{background:var(--nila-tua);color:#fff;border-bottom:2px solid var(--emas-terang)}
.kop .isi{display:flex;align-items:center;justify-content:space-between;gap:16px;min-height:56px;flex-wrap:wrap}
.kop a{color:#fff;text-decoration:none}
.kop nav a:hover{text-decoration:underline}
.kop a:focus-visible,.muka-atas a:focus-visible{outline-color:var(--emas-terang)}
.kop nav{display:flex;flex-wrap:wrap;gap:0 20px}
.kop nav a{white-space:nowrap;padding:10px 0;min-height:44px}
.lambang{display:flex;align-items:center;gap:10px;font-weight:650;line-height:20px;padding:6px 0}
.lambang svg{fill:none;stroke:var(--emas-terang);stroke-width:2}
.lambang small{display:block;font-weight:400;font-size:13px;line-height:18px;color:var(--di-nila-2)}
.muka-atas{background:var(--nila-tua);color:#fff;padding:32px 0}
.muka-atas h1{max-width:25ch}
.muka-atas h1 b{color:var(--emas-terang);font-weight:inherit}
.muka-atas p{color:var(--di-nila-2)}
.benang{list-style:none;display:grid;grid-template-columns:repeat(5,1fr);margin:32px 0 0;padding:0}
.benang li{position:relative;padding:20px 12px 0 0;border-top:2px solid var(--emas-terang)}
.benang li::before{content:"";position:absolute;left:0;top:-8px;width:10px;height:10px;border-radius:50%;background:var(--emas-terang);border:2px solid var(--nila-tua)}
.benang b{display:block;font-weight:550}
.benang span{font-size:14px;line-height:20px;color:var(--di-nila-2)}
.badan{display:grid;grid-template-columns:minmax(0,1fr) 340px;gap:32px;padding-top:32px;padding-bottom:48px;align-items:start}
.badan.satu{grid-template-columns:minmax(0,1fr);max-width:760px;gap:24px}
aside{background:var(--muka);border:1px solid var(--garis);border-radius:6px;padding:16px}
aside p:last-child{margin:16px 0 0}
.tombol{display:inline-flex;align-items:center;min-height:44px;padding:0 16px;border-radius:4px;background:var(--tombol);color:var(--di-tombol);text-decoration:none;font-weight:550}
table{width:100%;border-collapse:collapse;font-feature-settings:"tnum","lnum"}
caption{text-align:left;color:var(--teks-2);font-size:14px;line-height:20px;padding-bottom:8px}
th,td{text-align:left;padding:10px 12px 10px 0;border-bottom:1px solid var(--garis);vertical-align:baseline;font-weight:400}
thead th{font-size:13px;line-height:18px;color:var(--teks-2);border-bottom-color:var(--teks-2)}
tbody th{font-weight:550}
th small{font-weight:400;color:var(--teks-2);margin-left:6px}
.angka{text-align:right;padding-right:24px}
.cip{display:inline-block;margin-left:8px;padding:0 8px;border:1px solid var(--garis);border-radius:999px;font-size:13px;line-height:20px;color:var(--teks-2)}
code{font:14px/20px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
.kabar{border:1px solid var(--garis);border-left:4px solid;border-radius:6px;padding:16px}
.kabar h1{font-size:24px;line-height:30px}
.kabar p:last-child{margin:0}
.kabar.baik{background:var(--baik-muda);border-left-color:var(--baik)}
.kabar.waspada{background:var(--waspada-muda);border-left-color:var(--waspada)}
.fakta{margin:0;font-feature-settings:"tnum","lnum"}
.fakta div{display:grid;grid-template-columns:220px 1fr;gap:4px 16px;padding:10px 0;border-bottom:1px solid var(--garis)}
dt{color:var(--teks-2)}
dd{margin:0}
.tanya{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}
.tanya label{font-weight:550}
.tanya input{flex:1 1 240px;min-width:0;min-height:44px;padding:0 12px;border:1px solid var(--teks-2);border-radius:4px;background:var(--muka);color:var(--teks);font:inherit}
.tanya input:focus-visible{outline:3px solid var(--fokus);outline-offset:2px}
button.tombol{border:0;font:inherit;font-weight:550;cursor:pointer}
.terbit{padding-top:24px;padding-bottom:32px}
.terbit section{margin:40px 0 0}
.terbit .bukti{margin-top:24px;border-top:1px solid var(--garis);padding-top:12px;font-size:14px;line-height:20px;color:var(--teks-2)}
.bukti p{margin:0 0 4px;max-width:none}
.remah ol{list-style:none;display:flex;flex-wrap:wrap;gap:4px 0;margin:0 0 16px;padding:0;font-size:14px}
.remah li+li::before{content:"";display:inline-block;width:20px;height:2px;background:var(--emas);vertical-align:middle;margin:0 8px}
.remah b{font-weight:550}
.ket{color:var(--teks-2);max-width:none}
.tahun{font-size:14px;margin:0 0 12px}
.tahun b{border:1px solid var(--di-nila-2);border-radius:4px;padding:6px 10px;color:#fff;margin-right:8px;font-weight:550}
.kelompok{background:var(--muka);border:1px solid var(--garis);border-radius:6px}
.kelompok th,.kelompok td{padding:10px 12px;vertical-align:middle}
.kelompok caption{padding:0 0 8px}
.kelompok tbody tr:target{background:var(--contoh)}
.kelompok tfoot th,.kelompok tfoot td{border-bottom:0;border-top:2px solid var(--teks-2);font-weight:650}
.kelompok tbody th a{display:inline-block;padding:4px 0}
.kelompok td.angka{white-space:nowrap;padding-right:12px}
.kelompok th small{display:block;margin:0}
.sel-batang{width:18%}
.batang{display:block;width:100%;height:10px}
.batang .sisa{fill:var(--garis)}
.batang .pakai{fill:var(--emas)}
.baca{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.unduh{margin:16px 0 0;font-size:14px;color:var(--teks-2)}
.unduh a,.pilih a{display:inline-flex;align-items:center;min-height:44px;margin-right:16px}
.pilih{display:flex;flex-wrap:wrap;margin:0 0 16px}
.pilih a[aria-current]{font-weight:650;color:var(--teks);text-decoration:none;border-bottom:3px solid var(--emas)}
.daftar{padding-left:20px;margin:0}
.daftar li{padding:6px 0}
h3{font-size:16px;margin:24px 0 8px}
.tenun{display:block;width:100%;margin-top:24px}
.helai{fill:none;stroke-width:1.25;stroke:#EBBE57}
.h1{stroke:#F6DFA6}.h2{stroke:#C9963A}.h3{stroke:#9DB4CB}
.tenun .l{fill:#fff;font-size:14px;font-weight:550}
.tenun .v{fill:var(--di-nila-2);font-size:13px}
.tenun a:hover .l{text-decoration:underline}
.lembar{background:var(--muka);border:1px solid var(--garis);border-radius:6px;padding:16px;overflow-x:auto}
.lembar header{text-align:center}
.lembar header p{max-width:none;margin:0}
.lembar h2{margin:0}
.lembar table{margin-top:16px;min-width:640px;overflow-wrap:normal;font-size:14px;line-height:20px}
.lembar .n{text-align:right;white-space:nowrap;padding-left:12px}
.lembar th,.lembar td{padding:6px 12px 6px 0}
.lembar .judul th,.lembar .jumlah th,.lembar .jumlah td{font-weight:650}
.lembar .subtotal th,.lembar .subtotal td{font-weight:550}
.lembar .t2 th{padding-left:16px}.lembar .t3 th{padding-left:32px}
.lembar .rincian th{font-weight:400}
.lembar .catatan{padding-left:20px;font-size:14px;color:var(--teks-2)}
.kaki{border-top:1px solid var(--garis);padding:16px 0 32px;font-size:14px;line-height:20px;color:var(--teks-2)}
.kaki .isi{display:flex;gap:4px 20px;flex-wrap:wrap}
@media(max-width:900px){.tenun{display:none}.kelompok .sel-batang{width:12%}.badan{grid-template-columns:minmax(0,1fr)}}
@media(max-width:640px){.isi{padding-left:16px;padding-right:16px}.benang{grid-template-columns:1fr;margin-left:5px;border-left:2px solid var(--emas-terang)}.benang li{border:0;padding:0 0 12px 16px}.benang li::before{left:-8px;top:6px}.fakta div{grid-template-columns:1fr}thead:not(.lembar thead){position:absolute;left:-999px}tr:not(.lembar tr){display:block;border-bottom:1px solid var(--garis);padding:8px 0}:is(.kelompok,.badan table) :is(tbody,tfoot) :is(th,td){display:block;width:auto;border:0;padding:2px 12px;text-align:left}.badan>section>table:not(.kelompok) :is(th,td){padding-left:0}.kelompok tbody,.kelompok tfoot,.kelompok{display:block}.kelompok .sel-batang{width:auto;padding-top:6px}.kelompok caption{display:block}.kop .isi{gap:0 16px;padding-top:4px}td[data-judul]::before{content:attr(data-judul) ": ";color:var(--teks-2)}}
@media print{.kop,.muka-atas{background:none;color:#000}.kop a,.muka-atas p,.benang span{color:#000}}
`
