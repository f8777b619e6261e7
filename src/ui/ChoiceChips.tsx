import { useRef, useState, type KeyboardEvent } from 'react'
import type { FieldProps } from './Field.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { isComposing } from './keys/is-composing.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { boxAfter, markOf, toggleChosen, toggleWorst, type Mark, type Marks } from './marks.ts'
import type { Option } from './Select.tsx'

const SIGN: Readonly<Record<Mark, string>> = { none: '', chosen: '○', worst: '◎' }
const WORD = { none: 'notMarked', chosen: 'marked', worst: 'worst' } as const

/** What the boxes take. With `canBeWorst`, one of them can be ◎. */
export type ChoiceChipsProps<T extends string> = FieldProps & {
  readonly marks: Marks<T>
  readonly options: readonly Option<T>[]
  readonly onChange: (marks: Marks<T>) => void
  readonly canBeWorst?: boolean
}

type ChipProps = {
  readonly label: string
  readonly mark: Mark
  readonly isReachable: boolean
  readonly canBeWorst: boolean
  readonly onFocus: () => void
  readonly onToggle: (isWorst: boolean) => void
}

const Chip = ({ label, mark, isReachable, canBeWorst, onFocus, onToggle }: ChipProps) => {
  const words = useMessages(partsMessages)
  const chip = (
    <button
      type="button"
      className="chip"
      data-mark={mark}
      aria-pressed={mark !== 'none'}
      aria-label={mark === 'worst' ? `${label} ${words[WORD[mark]]}` : label}
      tabIndex={isReachable ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => onToggle(canBeWorst && event.shiftKey)}
    >
      <span className="chip-mark" aria-hidden="true">
        {SIGN[mark]}
      </span>
      {label}
    </button>
  )
  if (!canBeWorst) return chip
  return (
    <span className="chip-pair">
      {chip}
      {/* Its place is kept where it is not offered yet, so that no box moves under the finger. The keys have Shift+Space. */}
      <button type="button" className="chip-worst" hidden={mark === 'none'} aria-pressed={mark === 'worst'} aria-label={words.markWorst({ label })} tabIndex={-1} onClick={() => onToggle(true)}>
        <span aria-hidden="true">{SIGN.worst}</span>
      </button>
    </span>
  )
}

/**
 * Many boxes to mark quickly: one stop of the Tab key, arrows move, Space marks ○, Shift+Space marks ◎.
 * With a mouse or finger: press for ○, then the ◎ that appears beside it; with Shift ◎ at once.
 */
export const ChoiceChips = <T extends string>({ marks, options, onChange, canBeWorst = false, hint, ...field }: ChoiceChipsProps<T>) => {
  const words = useMessages(partsMessages)
  const list = useRef<HTMLDivElement>(null)
  const [reached, setReached] = useState(0)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const next = boxAfter(event.key, reached, options.length)
    if (next === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('.chip')[next]?.focus()
  }
  return (
    <FieldGroup {...field} hint={canBeWorst ? [hint, words.choiceKeys].filter(Boolean).join(' ') : hint}>
      {/* Keys bubble from the buttons inside; the list itself is no control. */}
      <div ref={list} role="toolbar" tabIndex={-1} aria-label={field.label} className="chip-list" onKeyDown={onKeyDown}>
        {options.map((option, n) => (
          <Chip
            key={option.value}
            label={option.label}
            mark={markOf(marks, option.value)}
            isReachable={n === reached}
            canBeWorst={canBeWorst}
            onFocus={() => setReached(n)}
            onToggle={(isWorst) => onChange(isWorst ? toggleWorst(marks, option.value) : toggleChosen(marks, option.value))}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
