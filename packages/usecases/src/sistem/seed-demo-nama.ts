import { acakOf } from './seed-demo-acak.ts'

// Fictional: given names and family names mixed by a seed; no list of real people was used.
const depan = [
  ...['Adinda', 'Aditya', 'Agung', 'Alya', 'Amara', 'Andika', 'Anggun', 'Ardi', 'Arga', 'Ariana', 'Ayudia'],
  ...['Bagas', 'Banyu', 'Bintang', 'Cahya', 'Cempaka', 'Damar', 'Danang', 'Dara', 'Dian', 'Eka', 'Elok'],
  ...['Fadli', 'Farah', 'Galih', 'Gita', 'Hanum', 'Haris', 'Ika', 'Indra', 'Irma', 'Jaka', 'Joko', 'Kartika'],
  ...['Kemala', 'Krisna', 'Laras', 'Lestari', 'Lukman', 'Maya', 'Melur', 'Nadia', 'Nanda', 'Nirmala', 'Oki'],
  ...[
    'Panca',
    'Pandu',
    'Puspa',
    'Rahma',
    'Raka',
    'Rani',
    'Retno',
    'Ridho',
    'Sakti',
    'Salma',
    'Tania',
    'Tirta',
  ],
  ...['Utami', 'Vina', 'Wira', 'Wulan', 'Yoga', 'Yuni', 'Zahra', 'Zaki'],
] as const
const belakang = [
  ...['Adiguna', 'Alamsyah', 'Anindita', 'Ardhana', 'Baskara', 'Cakrawala', 'Darmawangsa', 'Dewantara'],
  ...[
    'Firmansyah',
    'Gunadharma',
    'Hapsari',
    'Hendrawan',
    'Kencana',
    'Kusumawardhana',
    'Lazuardi',
    'Mahardika',
  ],
  ...[
    'Mandala',
    'Nareswari',
    'Nugraha',
    'Paramesti',
    'Perdana',
    'Pramudya',
    'Pratiwi',
    'Purnama',
    'Rahadian',
  ],
  ...['Ramadhani', 'Saputra', 'Sasmita', 'Setyawan', 'Sudarsana', 'Suryaningrat', 'Tanjung', 'Wicaksana'],
  ...['Widyastuti', 'Wijaya', 'Yudistira'],
] as const

/** A fictional person's name for a post of an example pemda; the same post has the same name at each seeding. */
export function namaContoh(pemdaId: number, jabatan: string): string {
  const acak = acakOf(`nama/${pemdaId}/${jabatan}`)
  return `${acak.pick(depan)} ${acak.pick(belakang)}`
}

// Suppliers, all marked as examples.
const bentuk = ['CV', 'PT', 'UD'] as const
const usaha = [
  ...['Karya', 'Bina', 'Cipta', 'Mitra', 'Sumber', 'Graha', 'Tata', 'Prima', 'Surya', 'Anugerah'],
] as const
const sifat = ['Mandiri', 'Lestari', 'Sentosa', 'Abadi', 'Jaya', 'Sejahtera', 'Utama', 'Persada'] as const

/** A fictional supplier. */
export function penyediaContoh(seed: string): string {
  const acak = acakOf(`penyedia/${seed}`)
  return `${acak.pick(bentuk)} ${acak.pick(usaha)} ${acak.pick(sifat)} (contoh)`
}
