import { Fragment } from 'react'
import { rubySegmentsFrom } from '#i18n/ruby.ts'

/** A text with furigana markup, drawn with the readings above the kanji. */
export const RubyText = ({ text }: { readonly text: string }) =>
  rubySegmentsFrom(text).map((segment, n) =>
    segment.reading === undefined ? (
      <Fragment key={n}>{segment.text}</Fragment>
    ) : (
      <Reading key={n} text={segment.text} reading={segment.reading} />
    ),
  )

/** A name or word with its reading; without a reading, the word alone. */
export const Reading = ({ text, reading }: { readonly text: string; readonly reading?: string | undefined }) =>
  reading === undefined || reading === '' ? (
    text
  ) : (
    <ruby>
      {text}
      <rp>（</rp>
      <rt>{reading}</rt>
      <rp>）</rp>
    </ruby>
  )
