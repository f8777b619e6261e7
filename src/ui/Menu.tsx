import { useId, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

/** One thing to choose from a menu. */
export type MenuChoice = { readonly key: string; readonly label: string; readonly isDangerous?: boolean; readonly onChoose: () => void }

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const choiceAfter = (key: string, from: number, count: number): number | undefined => {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEPS[key]
  return step === undefined ? undefined : (from + step + count) % count
}

/** What the button takes; `isQuiet` where many stand under each other. */
export type MenuButtonProps = { readonly label: string; readonly choices: readonly MenuChoice[]; readonly isQuiet?: boolean }

/** A button that opens a short list of quiet actions: arrows move, Escape closes. */
export const MenuButton = ({ label, choices, isQuiet = false }: MenuButtonProps) => {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const items = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  // Only when it opens: a page that comes anew beneath an open list moves nobody's choice.
  useLayoutEffect(() => {
    if (isOpen) list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
  }, [isOpen])
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // It closes the list alone, not the window the list stands in.
      event.preventDefault()
      return close()
    }
    const next = choiceAfter(event.key, items().findIndex((item) => item === document.activeElement), choices.length)
    if (next === undefined) return
    event.preventDefault()
    items()[next]?.focus()
  }
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    <div className="menu-place" onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={`button button-${isQuiet ? 'tertiary' : 'secondary'} button-small`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true)
        }}
      >
        {label}
      </button>
      {isOpen && (
        <ul ref={list} id={id} role="menu" aria-label={label} className="menu plain" onKeyDown={onKeyDown}>
          {choices.map((choice) => (
            <li key={choice.key} role="none">
              <button type="button" role="menuitem" tabIndex={-1} className={choice.isDangerous === true ? 'menu-item menu-item-danger' : 'menu-item'} onClick={() => { close(); choice.onChoose() }}>
                {choice.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
