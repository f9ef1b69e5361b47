const kelipatan: Readonly<Record<string, bigint>> = {
  ribu: 1_000n,
  juta: 1_000_000n,
  miliar: 1_000_000_000n,
  milyar: 1_000_000_000n,
}

/** An amount as a citizen types it (`Rp45.000.000`, `45 juta`, `1,5 miliar`) as rupiah text; null for anything else. */
export function parsePerkiraan(text: string): string | null {
  const found = /^(?:rp\.?)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,9}))?\s*([a-z]*)$/.exec(
    text.trim().toLowerCase().replace(/,-$/, ''),
  )
  if (found === null) return null
  const [, bulat = '', pecahan = '', kata = ''] = found
  const kali = kata === '' ? 1n : kelipatan[kata]
  if (kali === undefined) return null
  const skala = 10n ** BigInt(pecahan.length)
  const rupiah = (BigInt(bulat.replaceAll('.', '') + pecahan) * kali) / skala
  return rupiah > 10n ** 15n ? null : `${rupiah}.00`
}
