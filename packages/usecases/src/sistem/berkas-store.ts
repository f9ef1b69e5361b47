/** Where the bytes are, given by apps/server: content-addressed, one folder per pemda. `sidik` is sha256 in hex. */
export type BerkasStore = {
  /** Contents that were stored at least an hour ago, at most `batas`, after `sesudah` in order of hash. */
  list(pemdaId: number, range: { sesudah: string; batas: number }): Promise<readonly string[]>
  /** Harmless when it is gone already. */
  remove(pemdaId: number, sidik: string): Promise<void>
}
