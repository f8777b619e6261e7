import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** A sheet of styles that writes a text into a margin of every page of a kind: of every kind, when none is named. */
const marginRule = (margin: 'top-left' | 'bottom-left', text: string, kind = ''): string =>
  `@page ${kind} { @${margin} { content: ${JSON.stringify(text)}; font: 9pt var(--font) } }`

/** Browsers that know no boxes in a page's margin leave them out of what they have read. */
const isWritten = ({ cssRules: [page] }: CSSStyleSheet): boolean => page?.cssText.includes('-left') === true

const useMargin = (rules: string): CSSStyleSheet => {
  const sheet = useMemo(() => {
    const made = new CSSStyleSheet()
    made.replaceSync(rules)
    return made
  }, [rules])
  // Before the browser draws: what is printed a moment later must have it already.
  useLayoutEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [sheet])
  return sheet
}

/** Has the browser fetch the letters of a text before anything is printed: for what stands in a margin it fetches none, and draws empty boxes. */
const useLettersOf = (text: string): void => {
  useEffect(() => {
    // Where the fonts cannot be had, the machine's own draw them.
    document.fonts.load(`9pt ${getComputedStyle(document.body).fontFamily}`, text).catch(() => undefined)
  }, [text])
}

/** What is repeated at the head of every printed sheet: whose page it is, so that no sheet is lost among others. */
export const PrintHead = ({ text }: { readonly text: string }) => {
  useMargin(marginRule('top-left', text))
  useLettersOf(text)
  return null
}

/** When this page goes to paper, in milliseconds: anew each time, whether a button of ours or the browser's own menu asked for it. */
const useMomentOfPrint = (): number => {
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    const now = (): void => flushSync(() => setAt(Date.now()))
    const paper = window.matchMedia('print')
    const turned = ({ matches }: MediaQueryListEvent): void => {
      if (matches) now()
    }
    window.addEventListener('beforeprint', now)
    paper.addEventListener('change', turned)
    return () => {
      window.removeEventListener('beforeprint', now)
      paper.removeEventListener('change', turned)
    }
  }, [])
  return at
}

/** What a printed sheet says of itself, at a moment: to the office, and to a citizen who takes it home. */
export type PrintWords = { readonly office: (at: number) => string; readonly home: (at: number) => string }

/**
 * What every printed sheet says of itself, whatever page it is. It stands once at the head of the print, where no choice of
 * margins can cut it off, and is repeated in the margin of every sheet; where a browser cannot write there, over the foot of the page.
 */
export const PrintFoot = ({ words }: { readonly words: PrintWords }) => {
  const at = useMomentOfPrint()
  const [office, home] = [words.office(at), words.home(at)]
  useLettersOf(office)
  const sheet = useMargin(`${marginRule('bottom-left', office)} ${marginRule('bottom-left', home, 'to-take-home')}`)
  const both = <><span className="print-office">{office}</span><span className="print-home">{home}</span></>
  return (
    <>
      <p className="print-line">{both}</p>
      {!isWritten(sheet) && <p className="print-footer" aria-hidden="true">{both}</p>}
    </>
  )
}
