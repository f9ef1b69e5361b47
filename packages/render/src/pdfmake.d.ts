// pdfmake 0.3 brings no types of its own; this is the part that is used here.
declare module 'pdfmake' {
  /** A node of a document, as pdfmake reads it. */
  export type Isi = string | readonly Isi[] | { readonly [nama: string]: unknown }
  const pdfmake: {
    setFonts(
      fonts: Readonly<Record<string, { normal: string; bold: string; italics: string; bolditalics: string }>>,
    ): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    setTableLayouts(layouts: Readonly<Record<string, unknown>>): void
    createPdf(definition: Readonly<Record<string, unknown>>): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}
