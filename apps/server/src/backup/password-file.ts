import { readFile } from 'node:fs/promises'

const shortest = 12

/** The first line of a file: a password on the command line would show in the list of processes. A new one must be long. */
export async function readPasswordFile(path: string, use: 'baru' | 'lama'): Promise<string> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new Error(`Berkas sandi ${path} tidak terbaca. Periksa nama dan izinnya.`)
  })
  const password = content.split(/\r?\n/)[0] ?? ''
  if (password === '') throw new Error(`Baris pertama ${path} kosong. Isi dengan kata sandi cadangan.`)
  if (use === 'baru' && password.length < shortest) {
    throw new Error(`Kata sandi di ${path} ${password.length} huruf. Pakai sedikitnya ${shortest}.`)
  }
  return password
}
