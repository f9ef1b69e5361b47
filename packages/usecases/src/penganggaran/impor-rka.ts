import { randomUUID } from 'node:crypto'
import { findKumpulan } from '@benang/database/penganggaran/kertas-kumpulan'
import { findDokumen } from '@benang/database/sistem/dokumen'
import { sasaranRka } from '@benang/imports/rka/sasaran-rka'
import { findSusunan, namaDialek } from '@benang/imports/rka/susunan-rka'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'
import type { AdapterImpor, ImporanKerja } from '../sistem/adapter-impor.ts'
import { berkasKerja, pilihanKerja, tanyaRka } from './berkas-impor-rka.ts'
import { cancelKumpulan } from './cancel-kumpulan.ts'
import { gabungRka } from './gabung-rka.ts'
import { hasilGabung, type HasilPeriksaRka } from './hasil-gabung-rka.ts'
import { imporRka } from './import-rka.ts'
import { isTerbuka, penulisKertas, requireKertasDokumen, requireTerbuka, requireWaktu } from './kertas.ts'

/** RKA lines into the working paper of a draft: our template, SIPD-RI, wp-sipd, or any table of lines. */
export const adapterRka: AdapterImpor = {
  ...{ jenis: 'rka', nama: 'RKA (baris rincian)', peran: penulisKertas, dokumen: 'rka' },
  uraian:
    'Baris RKA dari templat Benang, SIPD-RI, wp-sipd, atau tabel lain, ke kertas kerja satu draf RKA. Yang juga diubah orang lain ditanyakan dulu.',
  sasaran: sasaranRka,
  pertanyaan: tanyaRka,
  async izin(env, { dokumenId }) {
    const dokumen = await requireKertasDokumen(env, dokumenId ?? 0n)
    requireTerbuka(dokumen)
    await requireWaktu(env, dokumen, null)
  },
  async dialek(lembar) {
    const tampak = lembar.filter((satu) => satu.tampak === 'ya')
    const found = tampak.flatMap(({ nama, awal }) => {
      const susunan = findSusunan(awal)
      return susunan === undefined || 'kembar' in susunan ? [] : [{ lembar: nama, susunan }]
    })
    const [pertama] = found
    if (pertama === undefined) return undefined
    return {
      nama: namaDialek(pertama.susunan.dialek),
      pemetaan: found.map(({ lembar: nama, susunan }) => ({
        ...{ lembar: nama, barisKepala: susunan.judul, letak: Object.fromEntries(susunan.letak) },
      })),
    }
  },
  async periksa(env, kerja) {
    const dokumen = await requireKertasDokumen(env, kerja.imporan.dokumenId ?? 0n)
    requireTerbuka(dokumen)
    const berkas = await berkasKerja(kerja)
    const pilihan = pilihanKerja(kerja)
    return hasilGabung(env, berkas, await gabungRka(env, dokumen, berkas, pilihan), pilihan)
  },
  async terapkan(env, kerja) {
    const { dokumenId, kumpulan, berkas } = kerja.imporan
    const hasil = await imporRka(env, {
      ...{ dokumenId: dokumenId ?? 0n, berkas: await berkasKerja(kerja), pilihan: pilihanKerja(kerja) },
      ...{ kumpulan, sebutan: `Impor ${berkas.nama}`, onKemajuan: (selesai) => kerja.kemajuan(selesai) },
    })
    return {
      ...hasil,
      pesan: pesanOf(hasil),
      tautan: { label: 'Buka RKA', ke: `/app/dokumen/rka/${dokumenId ?? ''}` },
    }
  },
  halanganBatal: halanganOf,
  async batalkan(env, { dokumenId, kumpulan }) {
    const input = { dokumenId: dokumenId ?? 0n, kumpulan, perintah: randomUUID() }
    const { banyak, konflik } = await cancelKumpulan.run(env, input)
    const tetap =
      konflik.length === 0 ? '' : ` ${konflik.length} isian dibiarkan karena sudah diubah lagi sesudahnya.`
    return `${banyak} baris kembali ke isi sebelum impor.${tetap}`
  },
}

function pesanOf({ operasi, baru, berubah }: HasilPeriksaRka & { operasi: number }): string {
  return operasi === 0
    ? 'Isi berkas sudah ada di kertas kerja; tidak ada yang berubah.'
    : `${baru} baris baru, ${berubah} baris berubah di kertas kerja RKA.`
}

async function halanganOf(env: Env, { dokumenId, kumpulan }: ImporanKerja): Promise<string | null> {
  const key = { pemdaId: env.session.pemdaId, dokumenId: dokumenId ?? 0n }
  const dokumen = await findDokumen(env.tx, key)
  if (dokumen === undefined) return 'RKA-nya tidak ada lagi.'
  if (!isTerbuka(dokumen))
    return `RKA ini ${dokumen.status}. Minta dikembalikan dulu, lalu batalkan impornya.`
  if ((await findKumpulan(env.tx, key, kumpulan)) === undefined)
    return 'Impor ini tidak mengubah apa-apa, jadi tidak ada yang dibatalkan.'
  try {
    await requireWaktu(env, dokumen, null)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.pesan
    throw error
  }
}
