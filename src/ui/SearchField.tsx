import type { Ref } from 'react'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { keepsWhatStood } from './keys/is-composing.ts'
import { useComposition } from './keys/use-composition.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What a search field takes. `onSearch` comes with Enter or the button, never while composing. */
export type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSearch: () => void
  /** In a header the label is only for those who listen. */
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** Tells when kana begin and cease to be turned into kanji. */
  readonly onComposing?: (isComposing: boolean) => void
  /** The arrow key that leads to what was found. */
  readonly onDown?: () => void
}

type RowProps = SearchFieldProps & { readonly id?: string }

const Row = ({ id, label, value, onChange, onSearch, isLabelHidden = false, placeholder, inputRef, onComposing, onDown }: RowProps) => {
  const words = useMessages(partsMessages)
  const composition = useComposition()
  return (
    <div className="search">
      <input
        onCompositionStart={() => {
          composition.handlers.onCompositionStart()
          onComposing?.(true)
        }}
        onCompositionEnd={(event) => {
          composition.handlers.onCompositionEnd(event)
          onComposing?.(false)
        }}
        {...(id === undefined ? { 'aria-label': label } : { id })}
        ref={inputRef}
        type="search"
        autoComplete="off"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          keepsWhatStood(event)
          if (event.key === 'ArrowDown' && composition.mayAct(event)) onDown?.()
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (composition.mayAct(event)) onSearch()
        }}
      />
      <Button onClick={onSearch}>
        {words.search}
        {isLabelHidden && <VisuallyHidden>{label}</VisuallyHidden>}
      </Button>
    </div>
  )
}

/** A search field with its button, as a search landmark. */
export const SearchField = (props: SearchFieldProps) => (
  <search aria-label={props.label}>
    {props.isLabelHidden === true ? (
      <Row {...props} />
    ) : (
      <Field label={props.label} hint={props.hint}>
        {(control) => <Row {...props} id={control.id} />}
      </Field>
    )}
  </search>
)
