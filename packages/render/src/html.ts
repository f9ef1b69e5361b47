import { formatSel } from '@benang/reports/format-sel'
import type { Bagian, Baris, Kolom, Laporan, Penandatangan, Tabel } from '@benang/reports/laporan'
import { formatTanggal } from '@benang/values/tanggal'
import { terbilang } from '@benang/values/terbilang'
import type { CaraCetak } from './bentuk.ts'
import { escapeHtml } from './escape-html.ts'
import { alamatVerifikasi, barisTanda } from './tanda.ts'

/** The report as a fragment of semantic HTML, for a page that brings its own frame and style. */
export function laporanHtml(laporan: Laporan, cara: CaraCetak): string {
  const { kode, pemda, unit, judul, nomor, keterangan, pembuka, tabel, penutup, catatan, verifikasi } =
    laporan
  const lines = [pemda, unit].filter((line) => line !== null)
  const tanda = barisTanda(laporan)
  return [
    `<article class="laporan" data-kode="${escapeHtml(kode)}">`,
    `<header>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}<h2>${escapeHtml(judul)}</h2>`,
    ...(nomor === null ? [] : [`<p>Nomor: ${escapeHtml(nomor)}</p>`]),
    ...keterangan.map((line) => `<p>${escapeHtml(line)}</p>`),
    tanda === '' ? '' : `<p class="tanda">${escapeHtml(tanda)}</p>`,
    '</header>',
    ...pembuka.map(bagianHtml),
    tabelHtml(tabel, [judul, ...keterangan].join(', ')),
    ...penutup.map(bagianHtml),
    laporan.terbilang === null ? '' : terbilangHtml(laporan.terbilang),
    catatan.length === 0
      ? ''
      : `<ul class="catatan">${catatan.map((satu) => `<li>${escapeHtml(satu)}</li>`).join('')}</ul>`,
    ...laporan.penandatangan.map((satu) => tandaTanganHtml(satu, laporan.tempat)),
    verifikasi === null
      ? ''
      : `<p class="verifikasi">Periksa keaslian: ${escapeHtml(alamatVerifikasi(cara.alamat, verifikasi.kode))}</p>`,
    cara.dicetak === null ? '' : `<p class="dicetak">${escapeHtml(cara.dicetak.teks)}</p>`,
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** One table; each opening row begins a row group of its own, so that a screen reader can say which part a row is in. */
export function tabelHtml({ judul, kolom, baris }: Tabel, caption: string): string {
  const head = kolom.map((satu) => `<th scope="col"${kelas(satu)}>${escapeHtml(satu.judul)}</th>`).join('')
  const groups: string[] = []
  for (const row of baris) {
    if (row.jenis === 'judul' || groups.length === 0) groups.push('')
    groups[groups.length - 1] += `${barisHtml(row, kolom)}\n`
  }
  const body = groups.map((rows) => `<tbody>\n${rows}</tbody>`).join('\n')
  return `<table>\n<caption>${escapeHtml(judul ?? caption)}</caption>\n<thead><tr>${head}</tr></thead>\n${body}\n</table>`
}

function barisHtml({ jenis, tingkat, sel }: Baris, kolom: readonly Kolom[]): string {
  const named = kolom.findIndex((satu) => satu.jenis === 'uraian')
  const cells = kolom.map((satu, index) => {
    const text = escapeHtml(formatSel(satu, sel[index] ?? null))
    if (index !== named) return `<td${kelas(satu)}>${text}</td>`
    return `<th scope="${jenis === 'judul' ? 'rowgroup' : 'row'}">${text}</th>`
  })
  return `<tr class="${jenis} t${tingkat}">${cells.join('')}</tr>`
}

function kelas({ jenis }: Kolom): string {
  return jenis === 'uang' || jenis === 'persen' ? ' class="n"' : ''
}

function bagianHtml(bagian: Bagian): string {
  switch (bagian.jenis) {
    case 'alinea':
      return `<p>${escapeHtml(bagian.teks)}</p>`
    case 'fakta':
      return `<dl>${bagian.fakta.map(({ label, nilai }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(nilai)}</dd></div>`).join('')}</dl>`
    case 'tabel':
      return tabelHtml(bagian.tabel, '')
  }
}

function terbilangHtml({ label, jumlah }: NonNullable<Laporan['terbilang']>): string {
  return `<p class="terbilang">${escapeHtml(label)}: ${escapeHtml(terbilang(jumlah))}</p>`
}

function tandaTanganHtml(satu: Penandatangan, tempat: string | null): string {
  const { sebutan, tanggal, jabatan, awalan, nama, pangkat, nip } = satu
  const place = tanggal === null ? null : [tempat, formatTanggal(tanggal)].filter(Boolean).join(', ')
  const office = [awalan, jabatan].filter(Boolean).join(' ')
  const lines = [place, sebutan, office, nama, pangkat, nip === null ? null : `NIP ${nip}`]
  return `<p class="penandatangan">${lines
    .filter(Boolean)
    .map((line) => escapeHtml(line ?? ''))
    .join('<br>')}</p>`
}
