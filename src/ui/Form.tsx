import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { compositionGuard } from './keys/composition-guard.ts'
import type { Shortcut } from './keys/shortcut.ts'
import { useShortcuts } from './keys/ShortcutProvider.tsx'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/**
 * What a form takes. `isClosed`: nothing is sent now, e.g. while two texts are compared. `isPage`: its key works from the whole page.
 * `takesFocus`: it opens where somebody pressed, and the first thing to fill in is at hand.
 */
export type FormProps = {
  readonly onSend: () => void
  readonly isClosed?: boolean | undefined
  readonly isPage?: boolean
  readonly takesFocus?: boolean
  readonly className?: string
  readonly children: ReactNode
}

const complains = (control: Element): control is HTMLInputElement =>
  'validity' in control && !(control as HTMLInputElement).checkValidity() && (control as HTMLInputElement).validity.customError

/** Lets every control say what is wrong with it and goes to the first; whether none had anything to say. */
export const isFitToSend = (form: HTMLFormElement | null): boolean => {
  const [first] = Array.from(form?.elements ?? []).filter(complains)
  first?.focus()
  return first === undefined
}

/** Put on a form while the button that sends it is the last that was pressed there. */
const SENT = 'data-sent'

/** The button that sends the form something stands in, where that was what was pressed there last, and not one that keeps or adds. */
export const submitterSent = (within: Element | null): HTMLButtonElement | undefined =>
  within?.closest(`form[${SENT}]`)?.querySelector<HTMLButtonElement>('button[type="submit"]') ?? undefined

const useLatest = (run: () => void): RefObject<() => void> => {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  return latest
}

const forgetSentOnOther = (form: HTMLFormElement): (() => void) => {
  const onClick = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('button')?.type === 'button') form.removeAttribute(SENT)
  }
  form.addEventListener('click', onClick)
  return () => form.removeEventListener('click', onClick)
}

/** Ctrl+Enter or ⌘+Enter from any control of a form; never the Enter that ends a composition. */
const listenForSendKey = (form: HTMLFormElement, send: () => void): (() => void) => {
  const guard = compositionGuard()
  const listeners = new AbortController()
  const { signal } = listeners
  form.addEventListener('compositionstart', guard.start, { signal })
  form.addEventListener('compositionend', (event) => guard.end(event.timeStamp), { signal })
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !guard.mayAct(event)) return
    event.preventDefault()
    event.stopPropagation()
    send()
  }, { signal })
  return () => listeners.abort()
}

const NO_KEYS: readonly Shortcut[] = []

/** A form: Enter on its button, or Ctrl+Enter from any control in it. What a control complains of is said there, and nothing is sent. */
export const Form = ({ onSend, isClosed = false, isPage = false, takesFocus = false, className = 'stack', children }: FormProps) => {
  const words = useMessages(partsMessages)
  const form = useRef<HTMLFormElement>(null)
  const send = (): void => {
    if (isClosed || !isFitToSend(form.current)) return
    form.current?.setAttribute(SENT, '')
    onSend()
  }
  const latest = useLatest(send)
  useEffect(() => (form.current === null ? undefined : listenForSendKey(form.current, () => latest.current())), [latest])
  useEffect(() => (form.current === null ? undefined : forgetSentOnOther(form.current)), [])
  useEffect(() => (takesFocus ? form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus() : undefined), [takesFocus])
  useShortcuts(useMemo(() => (isPage ? [{ keys: 'mod+Enter', label: words.sendForm, run: () => latest.current() }] : NO_KEYS), [isPage, words, latest]))
  return (
    <form
      ref={form}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        send()
      }}
    >
      {children}
    </form>
  )
}
