/** A piece of a text around what was looked for: what stands before, what was found, what comes after. */
export type MarkedPiece = { readonly before: string; readonly found: string; readonly after: string }

/** A piece of a text with what was found marked in it. */
export const Marked = ({ piece }: { readonly piece: MarkedPiece }) => (
  <>
    {piece.before}
    {piece.found !== '' && <mark>{piece.found}</mark>}
    {piece.after}
  </>
)
