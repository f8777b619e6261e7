import { capsOf } from './keys/shortcut.ts'

/** The caps of a shortcut, e.g. Ctrl K. */
export const KeyHint = ({ keys }: { readonly keys: string }) => (
  <span className="no-wrap key">
    {capsOf(keys).map((cap) => (
      <kbd key={cap}>{cap}</kbd>
    ))}
  </span>
)
