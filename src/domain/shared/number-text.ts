/**
 * The number of a record (受付番号・ケース番号・つなぎ番号) as people read and say it, on every screen and paper: 2026-00012. The fiscal
 * year leads, so that a slip of paper is found again.
 */
export const numberText = (number: number): string => String(number).replace(/^(\d{4})(\d+)$/, '$1-$2')
