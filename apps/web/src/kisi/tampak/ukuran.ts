/** Height of a row in px, as the style sheet has it; a row with a message is taller and measured. */
export const tinggi = 29

/** Rows drawn beyond those in sight on either side, so that a fast scroll meets rows and not white. */
export const cadangan = 40
