import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'

/** One text that exists twice: as I have it, and as it stands. */
export type ComparedText = { readonly name: string; readonly mine: string; readonly theirs: string }

/** What the comparison takes: what differs, and what can be done about it. Nothing is overwritten unseen. */
export type ComparisonProps = {
  readonly texts: readonly ComparedText[]
  /** Nothing was typed: what is mine is what I had before my eyes. */
  readonly isAsSeen?: boolean
  /** It was the reader who was faster, in another window. */
  readonly isByOneself?: boolean | undefined
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Both texts side by side, where somebody else was faster: the reader decides. */
export const Comparison = ({ texts, isAsSeen = false, isByOneself = false, onKeepMine, onTakeTheirs }: ComparisonProps) => {
  const words = useMessages(partsMessages)
  const differing = texts.filter((text) => text.mine !== text.theirs)
  return (
    <Banner
      tone="warning"
      isNews
      title={isByOneself ? words.changedByOneself : words.changedMeanwhile}
      actions={
        <>
          <Button kind="primary" onClick={onKeepMine}>{isAsSeen ? words.goOnAllTheSame : words.keepMine}</Button>
          <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
        </>
      }
    >
      {differing.length === 0 && <p>{words.sameTexts}</p>}
      {differing.map((text) => (
        <section key={text.name} className="compared" aria-label={text.name}>
          <h3>{text.name}</h3>
          <div className="compared-texts">
            <Side title={isAsSeen ? words.asSeen : words.mine} text={text.mine} />
            <Side title={words.theirs} text={text.theirs} />
          </div>
        </section>
      ))}
    </Banner>
  )
}

const Side = ({ title, text }: { readonly title: string; readonly text: string }) => {
  const words = useMessages(partsMessages)
  return (
    <div>
      <p className="quiet">{title}</p>
      <p className="written">{text === '' ? words.nothingWritten : text}</p>
    </div>
  )
}
