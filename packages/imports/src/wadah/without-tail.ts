const directoryEnd = 0x06054b50
const shortest = 22

/**
 * The container without bytes somebody appended after its end (mail gateways and old download pages do). The last end
 * record whose comment fits decides.
 */
export function withoutTail(bytes: Buffer): Buffer {
  const lowest = Math.max(0, bytes.length - shortest - 2 * 0xffff)
  for (let at = bytes.length - shortest; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) !== directoryEnd) continue
    const end = at + shortest + bytes.readUInt16LE(at + 20)
    if (end <= bytes.length) return bytes.subarray(0, end)
  }
  return bytes
}
