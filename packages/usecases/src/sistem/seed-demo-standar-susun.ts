/** Works of the demo and what one satuan of each is made of: names of things above, ten-thousandths of their satuan. */
export const hspkContoh: readonly {
  nama: string
  satuan: string
  bagian: readonly (readonly [nama: string, koefisien: number])[]
}[] = [
  {
    ...{ nama: 'Beton mutu K-175', satuan: 'm³' },
    bagian: [
      ['Semen portland', 3_260_000],
      ['Pasir beton', 5_430],
      ['Kerikil beton', 7_620],
      ['Pekerja', 16_500],
      ['Tukang batu', 2_750],
      ['Mandor', 830],
    ],
  },
  {
    ...{ nama: 'Beton mutu K-225', satuan: 'm³' },
    bagian: [
      ['Semen portland', 3_710_000],
      ['Pasir beton', 4_990],
      ['Kerikil beton', 7_760],
      ['Pekerja', 16_500],
      ['Tukang batu', 2_750],
      ['Mandor', 830],
    ],
  },
  {
    ...{ nama: 'Pasangan batu kali 1:4', satuan: 'm³' },
    bagian: [
      ['Batu kali', 12_000],
      ['Semen portland', 1_630_000],
      ['Pasir pasang', 5_200],
      ['Pekerja', 15_000],
      ['Tukang batu', 7_500],
    ],
  },
  {
    ...{ nama: 'Plesteran 1:4 tebal 15 mm', satuan: 'm²' },
    bagian: [
      ['Semen portland', 62_400],
      ['Pasir pasang', 240],
      ['Pekerja', 3_000],
      ['Tukang batu', 1_500],
    ],
  },
  {
    ...{ nama: 'Galian tanah biasa', satuan: 'm³' },
    bagian: [
      ['Pekerja', 7_500],
      ['Mandor', 250],
    ],
  },
  {
    ...{ nama: 'Urugan tanah dipadatkan', satuan: 'm³' },
    bagian: [
      ['Tanah urug', 12_000],
      ['Pekerja', 5_000],
      ['Mandor', 500],
    ],
  },
]

/** Reasonable costs of whole activities: fixed part, and what each driver adds, in thousands of rupiah. */
export const asbContoh: readonly {
  nama: string
  ribu: number
  pemicu: readonly (readonly [pemicu: string, satuan: string, ribu: number])[]
}[] = [
  {
    ...{ nama: 'Bimbingan teknis bagi aparatur', ribu: 12_500 },
    pemicu: [
      ['peserta', 'orang', 385],
      ['hari pelaksanaan', 'hari', 4_250],
    ],
  },
  {
    ...{ nama: 'Sosialisasi kepada masyarakat', ribu: 6_800 },
    pemicu: [
      ['peserta', 'orang', 145],
      ['kali pertemuan', 'kali', 2_100],
    ],
  },
  {
    ...{ nama: 'Penyusunan dokumen perencanaan', ribu: 24_000 },
    pemicu: [
      ['dokumen', 'dokumen', 86_000],
      ['rapat pembahasan', 'kali', 5_400],
    ],
  },
]
