type Pilihan = { nilai: string; label: string }

/** One field of a plain form: label, help, what is wrong above the field, and the field. */
export function Medan(props: {
  nama: string
  nilai: string
  salah: string | undefined
  label: string
  bantuan?: string
  maks?: number
  paragraf?: boolean
  pilihan?: readonly Pilihan[]
  isiOtomatis?: string
}) {
  const { nama, nilai, salah, label, bantuan, maks, paragraf = false, pilihan, isiOtomatis } = props
  const tentang = [bantuan === undefined ? '' : `${nama}-bantuan`, salah === undefined ? '' : `${nama}-salah`]
    .filter((id) => id !== '')
    .join(' ')
  const field = {
    ...{ id: nama, name: nama, required: true },
    ...(tentang === '' ? {} : { 'aria-describedby': tentang }),
    ...(salah === undefined ? {} : { 'aria-invalid': true }),
    ...(isiOtomatis === undefined ? {} : { autoComplete: isiOtomatis }),
  }
  return (
    <div className={salah === undefined ? 'medan' : 'medan keliru'}>
      <label htmlFor={nama}>{label}</label>
      {bantuan !== undefined && <small id={`${nama}-bantuan`}>{bantuan}</small>}
      {salah !== undefined && <b id={`${nama}-salah`}>{salah}</b>}
      {pilihan !== undefined ? (
        <select {...field} defaultValue={nilai === '' ? pilihan[0]?.nilai : nilai}>
          {pilihan.map((satu) => (
            <option key={satu.nilai} value={satu.nilai}>
              {satu.label}
            </option>
          ))}
        </select>
      ) : paragraf ? (
        <textarea {...field} rows={4} maxLength={maks} defaultValue={nilai} />
      ) : (
        <input {...field} maxLength={maks} defaultValue={nilai} />
      )}
    </div>
  )
}

/** All that is wrong, at the top, each leading to its field. */
export function RingkasanSalah({ salah }: { salah: Readonly<Record<string, string>> }) {
  const semua = Object.entries(salah)
  if (semua.length === 0) return null
  return (
    <div className="kabar waspada" role="alert">
      <p>
        <b>{semua.length === 1 ? 'Satu hal perlu diperbaiki' : `${semua.length} hal perlu diperbaiki`}</b>
      </p>
      <ul>
        {semua.map(([nama, pesan]) => (
          <li key={nama}>{nama === '' ? pesan : <a href={`#${nama}`}>{pesan}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
