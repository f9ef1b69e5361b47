import type { Isian } from '@benang/documents/jenis-dokumen'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IsianUang } from '../isian/isian-uang.tsx'

/** One field of a document's head, drawn from its row in the table of kinds. */
export function MedanIsian(props: {
  isian: Isian
  nilai: string | boolean | undefined
  galat: string | undefined
  ubah: (nilai: string | boolean) => void
}) {
  const { isian, nilai, galat, ubah } = props
  const text = typeof nilai === 'string' ? nilai : ''
  const id = `isian-${isian.nama}`
  const label = isian.wajib ? isian.label : `${isian.label} (boleh kosong)`
  const shared = { id, label, error: galat, ...(isian.bantuan ? { description: isian.bantuan } : {}) }
  switch (isian.tipe) {
    case 'uang':
      return (
        <IsianUang
          id={id}
          label={label}
          nilai={text}
          ubah={ubah}
          galat={galat}
          {...(isian.bantuan ? { bantuan: isian.bantuan } : {})}
        />
      )
    case 'paragraf':
      return (
        <div className="lebar">
          <Textarea {...shared} rows={3} value={text} onChange={(event) => ubah(event.currentTarget.value)} />
        </div>
      )
    case 'pilihan':
      return (
        <NativeSelect
          {...shared}
          value={text}
          onChange={(event) => ubah(event.currentTarget.value)}
          data={[
            { value: '', label: 'Pilih' },
            ...(isian.pilihan ?? []).map((item) => ({ value: item.nilai, label: item.label })),
          ]}
        />
      )
    case 'ya-tidak':
      return (
        <Checkbox
          id={id}
          label={isian.label}
          checked={nilai === true}
          onChange={(event) => ubah(event.currentTarget.checked)}
        />
      )
    case 'tanggal':
      return (
        <TextInput
          {...shared}
          type="date"
          value={text}
          onChange={(event) => ubah(event.currentTarget.value)}
        />
      )
    case 'kuantitas':
      return (
        <TextInput
          {...shared}
          inputMode="decimal"
          value={text.replace('.', ',')}
          onChange={(event) => ubah(event.currentTarget.value.replace(',', '.'))}
        />
      )
    case 'bilangan':
      return (
        <TextInput
          {...shared}
          inputMode="numeric"
          value={text}
          onChange={(event) => ubah(event.currentTarget.value)}
        />
      )
    case 'sub-kegiatan':
    case 'teks':
      return (
        <TextInput
          {...shared}
          {...(isian.lebar ? { className: 'lebar' } : {})}
          value={text}
          onChange={(event) => ubah(event.currentTarget.value)}
        />
      )
    default:
      return isian.tipe satisfies never
  }
}
