import { invariant } from '@benang/values/invariant'

const dosTime = 0
const dosDate = 0x21 // 1 January 1980, the first day a zip can name
const endOfDirectory = 0x06054b50
const centralHeader = 0x02014b50

/** Sets the time of every entry of a zip to its zero, in place: the same content is then the same bytes, whenever it was made. */
export function withoutDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = endRecord(view)
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    invariant(view.getUint32(at, true) === centralHeader, 'a zip lists its entries')
    setDate(view, at + 12)
    setDate(view, view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, dosTime, true)
  view.setUint16(at + 2, dosDate, true)
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  throw new Error('not a zip: it has no end')
}
