/** A piece of SQL text and where it stands. */
export type Token = { readonly text: string; readonly word: string; readonly start: number; readonly end: number }

const PIECE = /--[^\n]*|'(?:[^']|'')*'|"[^"]*"|[A-Za-z_][\w$]*|\d+(?:\.\d+)?|::|:=|<>|<=|>=|!=|\|\||@>|@@|&&|[^\s]/g

/** The pieces of an SQL text, without blanks and comments. `word` is the piece in lower case. */
export const tokensOf = (sql: string): readonly Token[] =>
  [...sql.matchAll(PIECE)]
    .filter((match) => !match[0].startsWith('--'))
    .map((match) => ({ text: match[0], word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }))
