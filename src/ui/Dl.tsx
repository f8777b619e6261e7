import type { ReactNode } from 'react'

/** One name and what it is. */
export type Pair = { readonly name: string; readonly value: ReactNode }

/** Names and what they are, in two columns. Pairs without a value are left out, unless `keepsEmpty`. */
export const Dl = ({ pairs, keepsEmpty = false }: { readonly pairs: readonly Pair[]; readonly keepsEmpty?: boolean }) => (
  <dl className="pairs">
    {pairs
      .filter((pair) => keepsEmpty || (pair.value !== undefined && pair.value !== null && pair.value !== ''))
      .map((pair) => (
        <div key={pair.name}>
          <dt>{pair.name}</dt>
          <dd>{pair.value}</dd>
        </div>
      ))}
  </dl>
)
