import type { ReactNode } from 'react'

/** A heading; Japanese breaks between phrases, never inside a word. */
export const Heading = ({ level, id, children }: { readonly level: 1 | 2 | 3 | 4; readonly id?: string | undefined; readonly children: ReactNode }) => {
  const Tag = `h${level}` as const
  return <Tag id={id}>{children}</Tag>
}
