import { jenisJurnal } from '@benang/ledger/jenis-jurnal'
import { aturanJurnal, type JenisBerjurnal } from './aturan-jurnal.ts'
import type { AturanMutasi } from './aturan-mutasi.ts'

const kepala = `# Jurnal per jenis dokumen

Dicetak dari \`packages/domain/src/akuntansi/aturan-jurnal.ts\`; perbarui dengan
\`PERBARUI=1 vitest run packages/domain/src/akuntansi\`. Dalam buku akrual, tunai dan lra, *dari* adalah kredit dan *ke* adalah debit.
Pembalikan membukukan baris jurnal yang dibalik dengan tanda terbalik.
`

/** docs/jurnal.md: what each kind of document posts, in the order of the kinds' numbers. */
export function describeAturanJurnal(): string {
  const kinds = Object.keys(aturanJurnal)
    .filter(isBerjurnal)
    .toSorted((a, b) => jenisJurnal[a] - jenisJurnal[b])
  return [kepala, ...kinds.map(section)].join('\n')
}

function isBerjurnal(kode: string): kode is JenisBerjurnal {
  return kode in aturanJurnal
}

function section(jenis: JenisBerjurnal): string {
  const { uraian, mutasi } = aturanJurnal[jenis]
  return `## ${jenis} (${jenisJurnal[jenis]})

${uraian}

| per | dari | ke | jumlah | bulan | bila |
|---|---|---|---|---|---|
${mutasi.map(row).join('\n')}
`
}

function row({ per, dari, ke, jumlah, tanda, berbulan, bila = [], kecuali = [] }: AturanMutasi): string {
  const syarat = [...bila.map((nama) => `ada ${nama}`), ...kecuali.map((nama) => `tanpa ${nama}`)].join(', ')
  const angka = tanda === 1 ? jumlah : `−${jumlah}`
  return `| ${per} | ${dari.join(' · ')} | ${ke.join(' · ')} | ${angka} | ${berbulan === true ? 'ya' : ''} | ${syarat} |`
}
