import { penetapanStandar } from '@benang/domain/penganggaran/penetapan-standar'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'
import { enactStandar } from './enact-standar.ts'

/** The decree on standard prices in use: signed, what it adopts holds from its day. */
export const layananPenetapanStandar: LayananDokumen = { jenis: penetapanStandar, berlakukan: enactStandar }
