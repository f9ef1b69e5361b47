import { posturOf } from './rka-muatan.ts'
import type { RkaMuatan } from './rka-muatan.ts'
import { silpaOf } from '@benang/domain/penganggaran/postur-apbd'
import { formatRupiah, type Rupiah } from '@benang/values/rupiah'

/** The four parts of what is chosen, and whether the budget they make balances: SILPA must be nothing. */
export function PosturMuatan({ rka }: { rka: readonly RkaMuatan[] }) {
  const postur = posturOf(rka)
  const silpa = silpaOf(postur)
  return (
    <dl className="posisi postur-muatan" aria-live="polite">
      <Angka nama="Pendapatan" jumlah={postur.pendapatan} />
      <Angka nama="Belanja" jumlah={postur.belanja} />
      <Angka nama="Surplus atau defisit" jumlah={postur.pendapatan - postur.belanja} />
      <Angka nama="Pembiayaan neto" jumlah={postur.penerimaan - postur.pengeluaran} />
      <div>
        <dt>SILPA tahun berkenaan</dt>
        <dd className={silpa === 0n ? undefined : 'buruk-t'}>
          {formatRupiah(silpa)}
          <small>{sebutSilpa(silpa)}</small>
        </dd>
      </div>
    </dl>
  )
}

function Angka({ nama, jumlah }: { nama: string; jumlah: Rupiah }) {
  return (
    <div>
      <dt>{nama}</dt>
      <dd>{formatRupiah(jumlah)}</dd>
    </div>
  )
}

function sebutSilpa(silpa: Rupiah): string {
  if (silpa === 0n) return 'seimbang'
  return silpa > 0n ? 'harus dianggarkan' : 'belum tertutup'
}
