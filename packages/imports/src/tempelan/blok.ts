/** A block of cells, each row as long as the longest; cells are raw text. */
export type Blok = readonly (readonly string[])[]
