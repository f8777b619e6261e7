import { useEffect, useMemo } from 'react'

/** A sheet of styles that writes a text into the margin at the foot of every page. */
const marginSheet = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(text)}; font: 9pt var(--font) } }`)
  return sheet
}

/** Browsers that know no boxes in a page's margin leave them out of what they have read. */
const isWritten = ({ cssRules: [page] }: CSSStyleSheet): boolean => page?.cssText.includes('@bottom-left') === true

/**
 * What is repeated at the foot of every printed sheet. It stands in the margin, so that no line of the page lies beneath it; where
 * a browser cannot write there, it stands over the foot of the page.
 */
export const PrintFoot = ({ text }: { readonly text: string }) => {
  const sheet = useMemo(() => marginSheet(text), [text])
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [sheet])
  return isWritten(sheet) ? null : <p className="print-footer" aria-hidden="true">{text}</p>
}
