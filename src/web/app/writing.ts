import type { RefCallback } from 'react'

type Control = HTMLInputElement | HTMLTextAreaElement

/** What was written in a part of the page: how it is listened to, and whether anything stands there otherwise than before it was touched. */
export type Writing = { readonly watch: RefCallback<HTMLElement>; readonly isWritten: () => boolean }

// A choice is made again with one press, a secret is nobody's text, and a file lies where it lay.
const UNWRITTEN: readonly string[] = ['checkbox', 'radio', 'file', 'password']

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !UNWRITTEN.includes(target.type))

/** Remembers how each field stood when it was first touched. */
export const listenToWriting = (): Writing => {
  const before = new Map<Control, string>()
  const note = ({ target }: Event): void => {
    if (isControl(target) && !before.has(target)) before.set(target, target.value)
  }
  const watch = (element: HTMLElement | null): (() => void) => {
    const listeners = new AbortController()
    const { signal } = listeners
    for (const touch of ['focusin', 'beforeinput']) element?.addEventListener(touch, note, { signal, capture: true })
    return () => listeners.abort()
  }
  return { watch, isWritten: () => [...before].some(([control, was]) => control.value !== was) }
}
