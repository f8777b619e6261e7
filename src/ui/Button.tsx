import type { ButtonHTMLAttributes, MouseEvent, Ref } from 'react'
import { KeyHint } from './KeyHint.tsx'
import { isStrayClick } from './keys/stray-click.ts'
import { Link, type LinkProps } from './Link.tsx'

/** How much a button asks for attention; one primary on a screen. */
export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger'

type Look = { readonly kind?: ButtonKind | undefined; readonly small?: boolean | undefined; readonly keys?: string | undefined }

const classOf = ({ kind = 'secondary', small = false }: Look): string =>
  `button button-${kind}${small ? ' button-small' : ''}`

/** What a button takes beyond its look: anything a button takes. `isDisabled` keeps it in the tab order, and says so. */
export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> &
  Look & { readonly isDisabled?: boolean | undefined; readonly ref?: Ref<HTMLButtonElement> }

/** A button. */
export const Button = ({ kind, small, keys, isDisabled = false, onClick, type = 'button', children, ...rest }: ButtonProps) => {
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (isDisabled || isStrayClick(event.nativeEvent)) event.preventDefault()
    else onClick?.(event)
  }
  return (
    // The type is one of three literals; `button` unless the caller says otherwise.
    <button {...rest} type={type} className={classOf({ kind, small })} aria-disabled={isDisabled || undefined} onClick={press}>
      {children}
      {keys !== undefined && <KeyHint keys={keys} />}
    </button>
  )
}

/** A link that looks like a button: it leads to another page. */
export const LinkButton = ({ kind, small, keys, children, ...rest }: Omit<LinkProps, 'className'> & Look) => (
  <Link {...rest} className={classOf({ kind, small })}>
    {children}
    {keys !== undefined && <KeyHint keys={keys} />}
  </Link>
)
