import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { textDiff } from './text-diff.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What a text was and what it became, in one: struck through what went, underlined what came. */
export const TextDiff = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const words = useMessages(partsMessages)
  return (
    <p className="written diff">
      {textDiff(before, after).map((piece, n) => {
        if (piece.kind === 'same') return <span key={n}>{piece.text}</span>
        const Tag = piece.kind === 'gone' ? 'del' : 'ins'
        return (
          <Tag key={n}>
            <VisuallyHidden>{piece.kind === 'gone' ? words.wasTakenOut : words.wasPutIn}</VisuallyHidden>
            {piece.text}
          </Tag>
        )
      })}
    </p>
  )
}
