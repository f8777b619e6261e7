import { useEffect, useRef } from 'react'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** One thing to mend: the element to go to, and what to do there. */
export type FormError = { readonly id: string; readonly text: string }

/** Everything to mend in a form, at its head, each leading to its field; it takes the focus when it appears. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FormError[] }) => {
  const words = useMessages(partsMessages)
  const box = useRef<HTMLElement>(null)
  const count = errors.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  if (count === 0) return null
  return (
    <section ref={box} className="errors" tabIndex={-1} aria-labelledby="errors-title">
      <h2 id="errors-title">{words.errors({ count })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(error.id)?.focus()
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
