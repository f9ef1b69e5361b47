import type { Laporan } from '@benang/reports/laporan'
import { escapeHtml } from './escape-html.ts'

/** The style of a report that stands alone as a page; one constant text, so that a policy can name its hash. */
export const gayaHalaman = `
:root{color-scheme:light dark;font:15px/1.5 Inter,system-ui,sans-serif}
body{margin:0 auto;max-width:1200px;padding:24px 16px}
header{text-align:center;margin-bottom:20px}header p{margin:0}h2{font-size:20px;margin:6px 0}
.tanda{font-weight:650;margin-top:6px}
[role=region]{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px;margin:0 0 16px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border-bottom:1px solid #8886;padding:6px 8px;text-align:left;vertical-align:top;font-weight:400}
thead th{border-bottom:1px solid;font-weight:650}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.judul>*,.subtotal>*,.jumlah>*{font-weight:650}.jumlah>*{border-top:1px solid}
.t1>th{padding-left:20px}.t2>th{padding-left:32px}.t3>th{padding-left:44px}.t4>th{padding-left:56px}
dl>div{display:grid;grid-template-columns:minmax(110px,200px) 1fr;gap:12px}dd{margin:0}
.penandatangan{margin-left:auto;max-width:360px;text-align:center}
.catatan,.dicetak,.verifikasi{font-size:13px}
@page{size:330mm 215mm;margin:13mm}
@media print{[role=region]{overflow:visible}body{padding:0}thead{display:table-header-group}tr{break-inside:avoid}}
`

/** A fragment of the writer as a whole page that needs nothing else: it can be opened, kept and sent. */
export function halamanHtml(fragment: string, { judul, keterangan }: Laporan): string {
  const nama = escapeHtml([judul, ...keterangan].join(', '))
  return [
    '<!doctype html><html lang="id"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${nama}</title><style>${gayaHalaman}</style></head>`,
    `<body><main><div role="region" aria-label="${nama}" tabindex="0">`,
    fragment,
    '</div></main></body></html>\n',
  ].join('\n')
}
