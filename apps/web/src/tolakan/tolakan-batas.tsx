import { formatAngka, formatRupiah, parseRupiah, sum } from '@benang/values/rupiah'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSebutan } from '../dokumen/jenis.ts'
import { Ikon } from '../ikon/ikon.tsx'
import { Tabel } from '../tabel/tabel.tsx'
import { angkaRingkas, rupiah } from '../uang/uang.tsx'
import { tanggalPendek } from '../waktu/waktu.ts'
import type { DataPenolakan, Kekurangan } from './penolakan.ts'

/** The refusal of a limit: limit − used − held = left, who holds it, and the two acts that help. */
export function TolakanBatas(props: { penolakan: DataPenolakan; tindakan: string; bantuan?: ReactNode }) {
  const { penolakan, tindakan, bantuan } = props
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [penolakan])
  const first = penolakan.kekurangan[0]
  if (!first) return null
  return (
    <section className="tolakan" role="alert" tabIndex={-1} ref={place} aria-labelledby="tolakan-judul">
      <h2 id="tolakan-judul">
        <Ikon nama="silang" /> {tindakan} belum bisa: {first.tahapNama} kurang {rupiah(first.kurang)}
      </h2>
      {penolakan.kekurangan.map((item, index) => (
        <Hitungan key={`${item.tahap}${item.kunci}${item.sampaiBulan}`} kekurangan={item}>
          {index === penolakan.kekurangan.length - 1 && (
            <>
              {bantuan && <div className="deret">{bantuan}</div>}
              <p className="mini redup">
                Tercatat di jejak audit · kode kejadian <span className="sidik">{penolakan.kejadian}</span>
              </p>
            </>
          )}
        </Hitungan>
      ))}
    </section>
  )
}

function Hitungan({ kekurangan, children }: { kekurangan: Kekurangan; children: ReactNode }) {
  const dipegang = sum(kekurangan.pemegang.map((item) => parseRupiah(item.jumlah)))
  const batas = parseRupiah(kekurangan.batas)
  const sisa = parseRupiah(kekurangan.sisa)
  const terpakai = batas - dipegang - sisa
  const nama = kekurangan.tahapNama
  return (
    <div className="dlm">
      <p>
        Diminta <b className="uang">{rupiah(kekurangan.diminta)}</b>; sisa {nama} untuk {kekurangan.uraian}{' '}
        <b className="uang">{rupiah(kekurangan.sisa)}</b>. Dokumen tetap seperti semula dan tidak ada nomor
        yang terpakai.
      </p>
      <div>
        <BatangCukup kekurangan={kekurangan} terpakai={terpakai} dipegang={dipegang} />
        <div className="hit">
          <span>{nama}</span>
          <span>{formatAngka(batas, { sen: false })}</span>
          <span>Sudah terpakai</span>
          <span>{formatAngka(-terpakai, { sen: false })}</span>
          <span>Dipegang dokumen lain</span>
          <span>{formatAngka(-dipegang, { sen: false })}</span>
          <span className="t">Sisa yang bisa diminta</span>
          <span className="t">{formatAngka(sisa, { sen: false })}</span>
        </div>
      </div>
      {kekurangan.pemegang.length > 0 && <Pemegang kekurangan={kekurangan} />}
      {children}
    </div>
  )
}

function Pemegang({ kekurangan }: { kekurangan: Kekurangan }) {
  const sebut = useSebutan()
  return (
    <div>
      <h3>Yang memegang sisanya</h3>
      <Tabel
        judul={`Dokumen pemegang ${kekurangan.tahapNama}`}
        kelas="pemegang"
        tetap
        baris={kekurangan.pemegang}
        kunci={(item) => item.dokumenId}
        kolom={[
          {
            kepala: 'Dokumen',
            isi: (item) => (
              <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis: item.jenis, dokumenId: item.dokumenId }}>
                {sebut(item)}
              </Link>
            ),
          },
          { kepala: 'Tanggal', isi: (item) => tanggalPendek(item.tanggal) },
          { kepala: 'Rupiah', angka: true, isi: (item) => angkaRingkas(item.jumlah) },
        ]}
      />
    </div>
  )
}

function BatangCukup(props: { kekurangan: Kekurangan; terpakai: bigint; dipegang: bigint }) {
  const { kekurangan, terpakai, dipegang } = props
  const sisa = parseRupiah(kekurangan.sisa)
  const kurang = parseRupiah(kekurangan.kurang)
  const whole = terpakai + dipegang + sisa + kurang
  if (whole <= 0n) return null
  const part = (amount: bigint) => Number((amount * 10_000n) / whole) / 100
  const used = part(terpakai)
  const held = part(dipegang)
  const limit = part(terpakai + dipegang + sisa)
  const name = `${kekurangan.tahapNama} ${rupiah(kekurangan.batas)}: terpakai ${formatRupiah(terpakai)}, dipegang dokumen lain ${formatRupiah(dipegang)}, sisa ${rupiah(kekurangan.sisa)}, kurang ${rupiah(kekurangan.kurang)}`
  return (
    <div className="cukup" role="img" aria-label={name}>
      <i className="pakai" style={{ width: `${used}%` }} />
      <i className="pegang" style={{ width: `${held}%` }} />
      <i className="sisa" style={{ width: `${part(sisa)}%` }} />
      <i className="kurang" style={{ flex: 1 }} />
      <span className="batas" style={{ left: `${limit}%` }} />
      {used > 14 && <b style={{ left: 0 }}>terpakai</b>}
      {held > 12 && (
        <b className="s" style={{ left: `${used}%` }}>
          dokumen lain
        </b>
      )}
      {part(sisa) > 14 && <b style={{ left: `${used + held}%` }}>sisa</b>}
      <b className="buruk-t" style={{ right: 0 }}>
        kurang
      </b>
    </div>
  )
}
