import { trpc } from '../../../connection/trpc.ts'
import { useRuang } from '../../../sesi/konteks.tsx'
import { PilihUnit } from '../../../tabel/pilih-unit.tsx'
import { type CariLampiran, readCariLampiran } from './cari-lampiran.ts'

const golongan = {
  'kua-ppas': 'KUA-PPAS dan kesesuaiannya',
  perda: 'Perda APBD',
  perkada: 'Perkada Penjabaran APBD',
  skpd: 'RKA dan DPA SKPD',
} as const

/** Which sheet of which budget, of whom, as of when, and beside which earlier day. */
export function PilihLampiran({ cari, ubah }: { cari: CariLampiran; ubah: (cari: CariLampiran) => void }) {
  const { sesi } = useRuang()
  const set = (change: Readonly<Record<string, unknown>>) => ubah(readCariLampiran({ ...cari, ...change }))
  return (
    <search className="saring">
      <PilihKode kode={cari.kode} ubah={(kode) => set({ kode })} />
      <div className="medan">
        <label htmlFor="lampiran-keadaan">Keadaan</label>
        <select
          id="lampiran-keadaan"
          className="isian"
          value={cari.keadaan ?? 'apbd'}
          onChange={(event) => set({ keadaan: event.currentTarget.value })}
        >
          <option value="apbd">APBD (DPA)</option>
          <option value="rapbd">Rancangan (RKA)</option>
        </select>
      </div>
      <PilihUnit id="lampiran-unit" nilai={cari.unit} ubah={(unit) => set({ unit })} />
      <PilihTanggal
        id="lampiran-sampai"
        judul="Keadaan tanggal"
        nilai={cari.sampai ?? sesi.hariIni}
        ubah={(sampai) => set({ sampai })}
      />
      <PilihTanggal
        id="lampiran-sejak"
        judul="Bandingkan dengan"
        nilai={cari.sejak ?? ''}
        ubah={(sejak) => set({ sejak })}
      />
    </search>
  )
}

function PilihKode({ kode, ubah }: { kode: string | undefined; ubah: (kode: string) => void }) {
  const daftar = trpc.laporan.daftarLampiran.useQuery()
  return (
    <div className="medan">
      <label htmlFor="lampiran-kode">Lampiran</label>
      <select
        id="lampiran-kode"
        className="isian"
        value={kode}
        onChange={(event) => ubah(event.currentTarget.value)}
      >
        {Object.entries(golongan).map(([kelompok, nama]) => (
          <optgroup key={kelompok} label={nama}>
            {daftar.data
              ?.filter((satu) => satu.golongan === kelompok)
              .map((satu) => (
                <option key={satu.kode} value={satu.kode} title={satu.judul}>
                  {satu.nama}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

function PilihTanggal(props: { id: string; judul: string; nilai: string; ubah: (tanggal: string) => void }) {
  return (
    <div className="medan">
      <label htmlFor={props.id}>{props.judul}</label>
      <input
        id={props.id}
        type="date"
        className="isian"
        value={props.nilai}
        onChange={({ currentTarget }) => props.ubah(currentTarget.value)}
      />
    </div>
  )
}
