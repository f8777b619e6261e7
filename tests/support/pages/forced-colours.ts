import type { Page } from 'playwright-core'

/** What is told apart from its ground by a line around it where the colours of the page are not used (ハイコントラスト). */
const LINED = '.button, .chip, .badge, .banner, .card, .toast, .identity, input:not([type="checkbox"], [type="radio"], [type="file"], [type="hidden"]), select, textarea'
const CHOSEN = '.chip:has(:checked), .rail a[aria-current]'
const FOCUSABLE = ':is(main, dialog) :is(a[href], button:not([disabled]), input:not([type="hidden"]), select, textarea), nav a[href]'
/** So many of each kind of thing the focus can stand on. */
const OF_A_KIND = 3

/** What nobody sees on the page as it stands, with the system's own colours forced upon it: lines, what is chosen, where the focus is. */
export const unseenInForcedColours = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ forcedColors: 'active' })
  try {
    return await page.evaluate(([lined, chosen, focusable, ofAKind]) => {
      if (!matchMedia('(forced-colors: active)').matches) return ['the colours are not forced']
      const unseen: string[] = []
      const isShown = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().width > 4
      const groundOf = (one: Element | null): string => {
        const colour = one === null ? 'rgb(255, 255, 255)' : getComputedStyle(one).backgroundColor
        return one !== null && /^rgba\(.*, 0\)$|^transparent$/.test(colour) ? groundOf(one.parentElement) : colour
      }
      const nameOf = (one: Element): string => `${one.tagName.toLowerCase()}.${one.className} ${(one.textContent ?? '').trim().slice(0, 20)}`
      const isLine = (style: string, width: string, colour: string, ground: string): boolean => !['none', 'hidden'].includes(style) && Number.parseFloat(width) >= 1 && colour !== ground
      for (const one of document.querySelectorAll(lined)) {
        const look = getComputedStyle(one)
        if (isShown(one) && !isLine(look.borderBottomStyle, look.borderBottomWidth, look.borderBottomColor, groundOf(one.parentElement))) unseen.push(`no line around ${nameOf(one)}`)
      }
      const isOutlined = (one: Element, least: number): boolean => {
        const look = getComputedStyle(one)
        return isLine(look.outlineStyle, look.outlineWidth, look.outlineColor, groundOf(one.parentElement)) && Number.parseFloat(look.outlineWidth) >= least
      }
      for (const one of document.querySelectorAll(chosen)) if (isShown(one) && !isOutlined(one, 2)) unseen.push(`not to be seen as chosen: ${nameOf(one)}`)
      const met = new Map<string, number>()
      for (const one of document.querySelectorAll<HTMLElement>(focusable)) {
        const kind = `${one.tagName} ${one.getAttribute('type') ?? ''} ${one.parentElement?.className ?? ''} ${one.className}`
        met.set(kind, (met.get(kind) ?? 0) + 1)
        if ((met.get(kind) ?? 0) > ofAKind || !one.checkVisibility({ visibilityProperty: true })) continue
        one.focus({ focusVisible: true } as FocusOptions)
        if (document.activeElement === one && !isOutlined(one, 3) && !isOutlined(one.closest('.chip, .file-drop') ?? one, 3)) unseen.push(`no focus to be seen on ${nameOf(one)}`)
      }
      return [...new Set(unseen)]
    }, [LINED, CHOSEN, FOCUSABLE, OF_A_KIND] as const)
  } finally {
    await page.emulateMedia({ forcedColors: 'none' })
  }
}
