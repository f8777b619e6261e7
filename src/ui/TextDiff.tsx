import { Fragment } from 'react'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { textDiff } from './text-diff.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What a text was and what it became, in one: struck through what went, underlined what came. */
export const TextDiff = ({ before, after, by = 'word' }: { readonly before: string; readonly after: string; readonly by?: 'word' | 'line' }) => {
  const words = useMessages(partsMessages)
  return (
    <p className="written diff">
      {textDiff(before, after, by).map((piece, n, all) => {
        if (piece.kind === 'same') return <span key={n}>{piece.text}</span>
        const Tag = piece.kind === 'gone' ? 'del' : 'ins'
        const isBelow = by === 'line' && all[n - 1]?.kind === 'gone'
        return (
          <Fragment key={n}>
            {isBelow && '\n'}
            <Tag>
              <VisuallyHidden>{piece.kind === 'gone' ? words.wasTakenOut : words.wasPutIn}</VisuallyHidden>
              {piece.text}
            </Tag>
          </Fragment>
        )
      })}
    </p>
  )
}
