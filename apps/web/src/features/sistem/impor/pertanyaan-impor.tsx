import type { Imporan } from './bentuk-impor.ts'

type Tanya = Imporan['adapter']['pertanyaan'][number]
type Props = {
  pertanyaan: readonly Tanya[]
  jawaban: Readonly<Record<string, string>>
  jawab: (nama: string, nilai: string) => void
}

/** What the file does not say. */
export function PertanyaanImpor({ pertanyaan, jawaban, jawab }: Props) {
  if (pertanyaan.length === 0) return null
  return (
    <section className="panel" aria-labelledby="tanya-impor">
      <header>
        <h2 id="tanya-impor">Yang tidak disebut berkasnya</h2>
      </header>
      <div className="dalam formulir">
        {pertanyaan.map((tanya) => (
          <Medan key={tanya.nama} tanya={tanya} nilai={jawaban[tanya.nama] ?? ''} jawab={jawab} />
        ))}
      </div>
    </section>
  )
}

function Medan({ tanya, nilai, jawab }: { tanya: Tanya; nilai: string; jawab: Props['jawab'] }) {
  const { nama, label, tipe, wajib, bantuan } = tanya
  const id = `tanya-${nama}`
  const bantu = bantuan === undefined ? undefined : `${id}-bantuan`
  if (tipe === 'centang')
    return (
      <div className="medan lebar">
        <label className="centang">
          <input
            type="checkbox"
            checked={nilai === 'ya'}
            aria-describedby={bantu}
            onChange={(event) => jawab(nama, event.currentTarget.checked ? 'ya' : '')}
          />
          {label}
        </label>
        <Bantuan id={bantu} teks={bantuan} />
      </div>
    )
  return (
    <div className="medan">
      <label htmlFor={id}>
        {label}
        {wajib ? '' : ' (boleh kosong)'}
      </label>
      {tipe === 'pilihan' ? (
        <select
          {...{ id, className: 'isian', value: nilai, 'aria-describedby': bantu }}
          onChange={(event) => jawab(nama, event.currentTarget.value)}
        >
          <option value="">Tidak disebut</option>
          {tanya.pilihan?.map((satu) => (
            <option key={satu.nilai} value={satu.nilai}>
              {satu.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...{ id, className: 'isian', value: nilai, 'aria-describedby': bantu, required: wajib }}
          type={tipe === 'tanggal' ? 'date' : 'text'}
          {...(tipe === 'tahun' ? { inputMode: 'numeric', maxLength: 4 } : { maxLength: 300 })}
          onChange={(event) => jawab(nama, event.currentTarget.value)}
        />
      )}
      <Bantuan id={bantu} teks={bantuan} />
    </div>
  )
}

function Bantuan({ id, teks }: { id: string | undefined; teks: string | undefined }) {
  if (teks === undefined) return null
  return (
    <span className="bantuan" id={id}>
      {teks}
    </span>
  )
}
