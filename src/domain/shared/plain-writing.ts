/** What was typed without the width, case, spaces and kinds of dash it happened to be typed in. */
export const plainWriting = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .replace(/[‐‑‒–—―−─━ー]/g, '-')
