import { waktuPendek } from '../../waktu/waktu.ts'
import type { KartuLengkap } from './bentuk-kinerja.ts'

const namaSifat: Readonly<Record<KartuLengkap['kartu']['sifat'], string>> = {
  jumlah: 'Dijumlahkan per triwulan',
  terakhir: 'Nilai triwulan terakhir',
  'rata-rata': 'Rata-rata triwulan',
  'makin-rendah': 'Makin rendah makin baik',
}

/** What a card says. */
export function IsianTampak({ kartu }: { kartu: KartuLengkap['kartu'] }) {
  const isi = [
    ['Unit', kartu.unitNama],
    ['Satuan', kartu.satuan],
    ['Sifat', namaSifat[kartu.sifat]],
    ['Definisi dan rumus', kartu.definisi],
    ['Sumber data', kartu.sumber],
    ['Penanggung jawab', kartu.penanggungJawab],
    ['Keadaan', kartu.aktif ? 'Berlaku' : 'Ditutup'],
  ] as const
  return (
    <section className="panel" aria-labelledby="isi-kartu">
      <header>
        <h2 id="isi-kartu">Kartu, versi {kartu.versi}</h2>
      </header>
      <dl className="uraian">
        {isi.map(([label, nilai]) => (
          <div key={label} className="lebar">
            <dt>{label}</dt>
            <dd>{nilai}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The versions of a card, newest first. */
export function Versi({ versi }: { versi: KartuLengkap['versi'] }) {
  return (
    <section className="panel" aria-labelledby="versi-kartu">
      <header>
        <h2 id="versi-kartu">Versi</h2>
      </header>
      <ul className="dalam kecil">
        {versi.map((satu) => (
          <li key={satu.versi}>
            Versi {satu.versi}, {waktuPendek(satu.dicatat)}: {satu.nama}
            {satu.aktif ? '' : ' (ditutup)'}
          </li>
        ))}
      </ul>
    </section>
  )
}
