import type { ReactNode } from 'react'

/** What a paper takes: its title, a mark at its head (取扱注意), a number or day beside it; `isLarge` for readers at home. */
export type PaperProps = {
  readonly title: ReactNode
  readonly mark?: string
  readonly about?: string
  readonly isLarge?: boolean
  /** A citizen takes it home and the office keeps none of it: nothing of the office's own handling stands at its foot. */
  readonly isTakenHome?: boolean
  readonly children: ReactNode
}

/** One A4 page, drawn on the screen as it will be printed. */
export const Paper = ({ title, mark, about, isLarge = false, isTakenHome = false, children }: PaperProps) => (
  <article className="paper" data-large={isLarge || undefined} data-taken-home={isTakenHome || undefined}>
    <header className="paper-head">
      {mark !== undefined && <p className="paper-mark">{mark}</p>}
      <h2>{title}</h2>
      {about !== undefined && <p>{about}</p>}
    </header>
    {children}
  </article>
)

/** One line of a paper's table; `isTall` leaves room for handwriting; `key` where two lines have the same name. */
export type PaperRow = { readonly key?: string; readonly name: string; readonly heading?: ReactNode; readonly value: ReactNode; readonly isTall?: boolean }

/** Lines of a paper's table. */
export const PaperRows = ({ rows }: { readonly rows: readonly PaperRow[] }) =>
  rows.map((row) => (
    <tr key={row.key ?? row.name} data-tall={row.isTall || undefined}>
      <th scope="row">{row.heading ?? row.name}</th>
      <td>{row.value}</td>
    </tr>
  ))

/** Names and what they are, in ruled lines. */
export const PaperTable = ({ caption, rows }: { readonly caption: string; readonly rows: readonly PaperRow[] }) => (
  <table className="paper-table">
    <caption className="visually-hidden">{caption}</caption>
    <tbody>
      <PaperRows rows={rows} />
    </tbody>
  </table>
)

/** A part of a paper under its heading; nothing where there is nothing to tell. `more`: what did not fit. */
export const PaperPart = ({ title, rows, more }: { readonly title: string; readonly rows: readonly PaperRow[]; readonly more?: string | undefined }) =>
  rows.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <PaperTable caption={title} rows={rows} />
      {more !== undefined && <p className="quiet">{more}</p>}
    </section>
  )

/** Several things in one field of a paper, each in as few lines as it takes; `more`: what did not fit. */
export const PaperLines = ({ rows, more }: { readonly rows: readonly PaperRow[]; readonly more?: string | undefined }) => (
  <ul className="paper-lines">
    {rows.map((row) => <li key={row.key ?? row.name}><strong>{row.heading ?? row.name}</strong>　{row.value}</li>)}
    {more !== undefined && <li className="quiet">{more}</li>}
  </ul>
)

/** Ruled lines to write on by hand. */
export const PaperRuled = ({ lines }: { readonly lines: number }) => Array.from({ length: lines }, (_, n) => <div key={n} className="paper-ruled" />)
