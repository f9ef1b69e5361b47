import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import { Checkbox, MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import { pilihanRekening, type Skenario } from './skenario.ts'

/** One cut: which account, how many percent, which units and funds are spared. */
export function FormSkenario({ hitung }: { hitung: (skenario: Skenario) => void }) {
  const units = trpc.organisasi.daftar.useQuery()
  const [rekening, setRekening] = useState<string>(pilihanRekening[0].value)
  const [persen, setPersen] = useState('50')
  const [kecuali, setKecuali] = useState<string[]>([])
  const [lindungi, setLindungi] = useState(true)
  const nilai = persen.trim().replace(',', '.')
  const isValid = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/.test(nilai) && Number(nilai) > 0
  return (
    <form
      className="dalam tumpuk"
      noValidate
      aria-label="Skenario baru"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isValid) return
        hitung({
          ...{ aturan: [{ rekening, persen: nilai }], kecualiSub: [], lindungiDanaKhusus: lindungi },
          kecualiUnit: kecuali.map(Number),
        })
      }}
    >
      <NativeSelect
        label="Belanja yang dipotong"
        value={rekening}
        onChange={(event) => setRekening(event.currentTarget.value)}
        data={[...pilihanRekening]}
      />
      <TextInput
        label="Potongan (%)"
        inputMode="decimal"
        value={persen}
        error={isValid ? undefined : 'Isi lebih dari 0 sampai 100, paling banyak dua desimal.'}
        onChange={(event) => setPersen(event.currentTarget.value)}
      />
      <MultiSelect
        label="Perangkat daerah yang dikecualikan"
        placeholder={kecuali.length === 0 ? 'tidak ada' : ''}
        searchable
        value={kecuali}
        onChange={setKecuali}
        data={(units.data ?? []).map(({ unitId, nama }) => ({
          ...{ value: String(unitId), label: nama },
        }))}
      />
      <Checkbox
        label="Lindungi dana yang ditentukan penggunaannya (dana khusus)"
        checked={lindungi}
        onChange={(event) => setLindungi(event.currentTarget.checked)}
      />
      <div className="deret">
        <button type="submit" className="tombol utama">
          Hitung skenario
        </button>
      </div>
    </form>
  )
}
