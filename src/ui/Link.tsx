import type { AnchorHTMLAttributes } from 'react'
import { useFollow } from './navigation/Navigation.tsx'

/** What a link takes: an address inside the product, and anything an anchor takes. */
export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & { readonly href: string }

/** A link, always underlined. */
export const Link = ({ href, children, ...rest }: LinkProps) => {
  const follow = useFollow(href)
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  )
}
