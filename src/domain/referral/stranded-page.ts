/** How many stand on one page of 行き場のない相談. */
export const STRANDED_PAGE = 50
