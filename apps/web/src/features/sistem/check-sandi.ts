/** What is missing in a new password, per field; empty when nothing is. */
export function checkSandi(sandi: string, ulang: string): { sandi?: string; ulang?: string } {
  const panjang = Array.from(sandi).length
  if (panjang < 12) return { sandi: `Sandi ${panjang} huruf; pakai paling sedikit 12 huruf.` }
  if (sandi !== ulang) return { ulang: 'Kedua sandi berbeda. Ketik ulang sandi yang sama.' }
  return {}
}
