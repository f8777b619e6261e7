import { useEffect, useRef, useState, type RefObject } from 'react'
import { fieldRuleMessages } from '#i18n/field-rule.messages.ts'
import { afterPress } from './keys/pointer-down.ts'
import { useMessages } from './language/LanguageProvider.tsx'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What is wrong with a control: its form knows at once, its reader when they left it or tried to send. */
export type Complaint<E extends Control> = {
  readonly ref: RefObject<E | null>
  /** The complaint as far as the reader has been told. */
  readonly told: string | undefined
  readonly onInvalid: (event: { preventDefault: () => void }) => void
  /** The field was left: told now, or once the press that left it has been a click. */
  readonly onLeft: () => void
  /** Somebody mends it: nothing is said until they are done. */
  readonly onMending: () => void
}

/** Holds what is wrong with a control where the browser's own forms keep it, so that whatever form it stands in is not sent with it. */
export const useComplaint = <E extends Control>(complaint: string | undefined): Complaint<E> => {
  const ref = useRef<E>(null)
  const [isTold, setTold] = useState(false)
  useEffect(() => ref.current?.setCustomValidity(complaint ?? ''), [complaint])
  return {
    ref,
    told: isTold ? complaint : undefined,
    onInvalid: (event) => {
      event.preventDefault()
      setTold(true)
    },
    onLeft: () => afterPress(() => setTold(true)),
    onMending: () => setTold(false),
  }
}

/** What is said of a field that is empty: its own words, or those of every field that is marked as needed; of others nothing. */
export const useMissing = (missing: string | undefined, mark: 'needed' | 'optional' | undefined): string | undefined => {
  const words = useMessages(fieldRuleMessages)
  return missing ?? (mark === 'needed' ? words.missing() : undefined)
}
