/** A frame that scrolls must take the focus, or no key can scroll it (WCAG 2.1.1). */
export const scrollsByKeys = { tabIndex: 0 }
