import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

/** Which column the rows stand in order of, and which way. */
export type Sort<K extends string> = { readonly by: K; readonly direction: 'ascending' | 'descending' }

/** One column: its heading and what stands in a row's cell. The column `isRowHeader` names the row and carries its link. */
export type Column<R, K extends string = string> = {
  readonly key: K
  readonly heading: string
  readonly cell: (row: R) => ReactNode
  readonly isRowHeader?: boolean
  readonly isNumber?: boolean
  readonly isSortable?: boolean
  /** What can be done with a row: on paper nothing can, so it is left out. */
  readonly isForDoing?: boolean
  /** A number or a date that must not be broken over two lines. */
  readonly isUnbroken?: boolean
}

/** Rows that belong together, under a heading of their own. */
export type RowGroup = { readonly key: string; readonly heading: ReactNode }

/** What a table takes. In a narrow frame its rows become small cards unless `keepsShape`. */
export type TableProps<R, K extends string = string> = {
  readonly caption: string
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<R, K>[]
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  readonly hrefOf?: (row: R) => string | undefined
  readonly isSelected?: (row: R) => boolean
  readonly sort?: Sort<K>
  readonly onSort?: (sort: Sort<K>) => void
  readonly keepsShape?: boolean
  /** The group of a row; rows of one group stand one after another already. */
  readonly groupOf?: (row: R) => RowGroup
  /** Shown instead of rows. */
  readonly empty?: ReactNode
}

const classOf = <R, K extends string>({ isNumber, isUnbroken, isForDoing }: Column<R, K>): string | undefined =>
  [isNumber === true && 'number', isUnbroken === true && 'unbroken', isForDoing === true && 'no-print'].filter((one) => one !== false).join(' ') || undefined

const HeadCell = <R, K extends string>({ column, sort, onSort }: { readonly column: Column<R, K> } & Pick<TableProps<R, K>, 'sort' | 'onSort'>) => {
  const isSorted = sort?.by === column.key
  const className = classOf(column)
  if (column.isSortable !== true || onSort === undefined) {
    return (
      <th scope="col" className={className}>
        {column.heading}
      </th>
    )
  }
  const turned = isSorted && sort.direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" className={className} aria-sort={isSorted ? sort.direction : 'none'}>
      <button type="button" className="sort" onClick={() => onSort({ by: column.key, direction: turned })}>
        {column.heading}
        <span aria-hidden="true">{!isSorted ? '↕' : sort.direction === 'ascending' ? '▲' : '▼'}</span>
      </button>
    </th>
  )
}

const Cell = <R, K extends string>({ column, row, href }: { readonly column: Column<R, K>; readonly row: R; readonly href: string | undefined }) => {
  const content = column.cell(row)
  if (column.isRowHeader === true) {
    return <th scope="row">{href === undefined ? content : <Link href={href}>{content}</Link>}</th>
  }
  return (
    <td className={classOf(column)} data-label={column.heading}>
      {content}
    </td>
  )
}

const Rows = <R, K extends string>({ rows, of }: { readonly rows: readonly R[]; readonly of: TableProps<R, K> }) =>
  rows.map((row) => (
    <tr key={of.keyOf(row)} {...(of.isSelected?.(row) === true && { 'data-selected': true })}>
      {of.columns.map((column) => (
        <Cell key={column.key} column={column} row={row} href={of.hrefOf?.(row)} />
      ))}
    </tr>
  ))

/** Each group is a body of its own, so that aids tell under which heading a row stands. */
const Groups = <R, K extends string>({ of, groupOf }: { readonly of: TableProps<R, K>; readonly groupOf: (row: R) => RowGroup }) => {
  const groups = new Map<string, { readonly heading: ReactNode; readonly rows: R[] }>()
  for (const row of of.rows) {
    const { key, heading } = groupOf(row)
    const known = groups.get(key) ?? { heading, rows: [] }
    known.rows.push(row)
    groups.set(key, known)
  }
  return [...groups].map(([key, group]) => (
    <tbody key={key}>
      <tr className="group">
        <th scope="rowgroup" colSpan={of.columns.length}>{group.heading}</th>
      </tr>
      <Rows rows={group.rows} of={of} />
    </tbody>
  ))
}

// A frame that scrolls must take the focus, or no key can scroll it (WCAG 2.1.1).
const scrollsByKeys = { tabIndex: 0 }

/** More columns than these do not stand side by side in a narrow frame. */
const MANY = 5

/** A dense table. Its frame scrolls sideways by keyboard too, so the page never does. */
export const Table = <R, K extends string = string>(props: TableProps<R, K>) => {
  const { columns, rows, sort, onSort } = props
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>
  return (
    <div className="scroll" {...scrollsByKeys}>
      <table {...(props.keepsShape !== true && { 'data-reflow': columns.length > MANY ? 'many' : true })}>
        <caption className={props.isCaptionHidden === true ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} {...(sort !== undefined && { sort })} {...(onSort !== undefined && { onSort })} />
            ))}
          </tr>
        </thead>
        {props.groupOf === undefined ? (
          <tbody>
            <Rows rows={rows} of={props} />
          </tbody>
        ) : (
          <Groups of={props} groupOf={props.groupOf} />
        )}
      </table>
    </div>
  )
}
