import { useEffect, useMemo } from 'react'

type Margin = 'top-left' | 'bottom-left'

/** A sheet of styles that writes a text into a margin of every page. */
const marginSheet = (margin: Margin, text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page { @${margin} { content: ${JSON.stringify(text)}; font: 9pt var(--font) } }`)
  return sheet
}

/** Browsers that know no boxes in a page's margin leave them out of what they have read. */
const isWritten = ({ cssRules: [page] }: CSSStyleSheet): boolean => page?.cssText.includes('-left') === true

const useMargin = (margin: Margin, text: string): CSSStyleSheet => {
  const sheet = useMemo(() => marginSheet(margin, text), [margin, text])
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [sheet])
  return sheet
}

/** What is repeated at the head of every printed sheet: whose page it is, so that no sheet is lost among others. */
export const PrintHead = ({ text }: { readonly text: string }) => {
  useMargin('top-left', text)
  return null
}

/**
 * What is repeated at the foot of every printed sheet. It stands in the margin, so that no line of the page lies beneath it; where
 * a browser cannot write there, it stands over the foot of the page.
 */
export const PrintFoot = ({ text }: { readonly text: string }) => {
  const sheet = useMargin('bottom-left', text)
  return isWritten(sheet) ? null : <p className="print-footer" aria-hidden="true">{text}</p>
}
