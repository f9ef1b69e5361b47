import { expect, test } from 'vitest'
import { findSandiLemah } from './sandi.ts'

const konteks = [
  'Sari Wulandari',
  'bendahara.pupr@tirta',
  'Kota Tirta Asri',
  'Dinas PUPR',
  '199001012015012001',
]
const check = (sandi: string) => findSandiLemah(sandi, konteks)

test.each([
  ['sebelas huruf', 'kuda-lapar1', 'Sandi 11 huruf; pakai paling sedikit 12 huruf.'],
  ['129 huruf', 'kudalaparx'.repeat(13).slice(0, 129), 'Sandi 129 huruf; pakai paling banyak 128 huruf.'],
  ['satu huruf diulang', 'aaaaaaaaaaaa', 'terlalu sedikit huruf'],
  ['deretan angka', '123456789012345', 'deretan'],
  ['deretan papan tik', 'qwertyuiopasdf', 'deretan'],
  ['kata umum dan tahun', 'Password2026!', 'paling sering ditebak'],
  ['huruf diganti angka', 'P@ssw0rd123456', 'paling sering ditebak'],
  ['dua kata umum', 'rahasiaindonesia', 'paling sering ditebak'],
  ['kata dinas', 'bendahara-pupr-2026', 'paling sering ditebak'],
  ['nama sendiri', 'sariwulandari26', 'nama Anda'],
  ['NIP sendiri', '199001012015012001', 'nama Anda'],
  ['nama pemda', 'TirtaAsri-2026-ok', 'nama Anda'],
])('%s ditolak', (_, sandi, pesan) => {
  expect(check(sandi)).toContain(pesan)
})

test.each([
  ['empat kata', 'kuda lapar makan pelangi'],
  ['dua belas huruf acak', 'xK9#vQ2!mZr7'],
  ['angka dan tanda acak', '9#2!74058&36/'],
  ['huruf lain', 'ꦱꦸꦫꦠ꧀ꦏꦧꦂꦮꦁꦶꦲꦤ'],
  ['nama sendiri di antara kata lain', 'wulandari melempar sepatu kanguru'],
  ['tepat 128 huruf', 'pohon jambu kering di tepi sumur '.repeat(4).slice(0, 128)],
])('%s diterima', (_, sandi) => {
  expect(check(sandi)).toBeNull()
})
