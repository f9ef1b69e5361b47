/** A name as it is read: what reference lists shout is calmed, and the words every field of government begins with go. */
export function tenang(nama: string): string {
  const bare = nama.replace(/^urusan pemerintahan bidang /i, '')
  if (bare !== bare.toUpperCase()) return bare
  const lower = bare.toLowerCase().replace(/\(\w+\)/g, (text) => text.toUpperCase())
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
