/** Why a whole file is refused. The code is stable: tests, logs and other programs read it; people read `pesan`. */
export type KodeTolak =
  | 'FILE_TOO_BIG'
  | 'EMPTY_FILE'
  | 'NOT_XLSX'
  | 'OLE_CONTAINER'
  | 'ENCRYPTED'
  | 'ZIP_BROKEN'
  | 'BAD_PART_NAME'
  | 'DUPLICATE_PART'
  | 'TOO_MANY_PARTS'
  | 'PART_TOO_BIG'
  | 'TOTAL_TOO_BIG'
  | 'RATIO'
  | 'SIZE_LIE'
  | 'CRC'
  | 'ACTIVE_CONTENT'
  | 'MISSING_PART'
  | 'ENCODING'
  | 'XML'
  | 'DOCTYPE'
  | 'XML_DEPTH'
  | 'XML_ATTRS'
  | 'XML_TEXT'
  | 'NO_SHEET'
  | 'TOO_MANY_SHEETS'
  | 'BAD_SHEET_NAME'
  | 'DUPLICATE_SHEET'
  | 'BAD_REF'
  | 'ROW_ORDER'
  | 'CELL_ORDER'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_CELLS'
  | 'MERGE_TOO_BIG'
  | 'MERGE_OVERLAP'
  | 'SST_INDEX'
  | 'SST_TOO_BIG'
  | 'CELL_TYPE'
  | 'CSV_QUOTE'
  | 'JSON'
  | 'JSON_SHAPE'
  | 'MEMORY'
  | 'TIME'

/** The file is refused as a whole, nothing of it is used. `pesan` says in Indonesian what it is and what to do. */
export class BerkasDitolak extends Error {
  readonly kode: KodeTolak
  readonly pesan: string
  /** Part, sheet or cell; empty when it is the file itself. */
  readonly tempat: string

  constructor(kode: KodeTolak, pesan: string, tempat = '') {
    super(`${kode}: ${pesan}`)
    this.name = 'BerkasDitolak'
    this.kode = kode
    this.pesan = pesan
    this.tempat = tempat
  }
}
