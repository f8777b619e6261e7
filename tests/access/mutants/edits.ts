import { tokensOf, type Token } from './tokens.ts'

/** One way to get a rule wrong: what is written in the place of what. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string; readonly what: string }

/** Words at which a condition begins or ends. */
const BOUNDARIES = new Set([
  'select', 'from', 'where', 'on', 'join', 'left', 'cross', 'lateral', 'union', 'all', 'group', 'order', 'limit', 'having', 'returning',
  'then', 'else', 'end', 'when', 'case', 'if', 'loop', 'return', 'query', 'begin', 'declare', 'as', 'into', 'using', 'for', 'exit', 'with', 'by', ';', ',',
])
/** After these a condition stands even when it is a single one. */
const CONDITIONAL = new Set(['where', 'on', 'when', 'if'])

type Condition = { readonly pieces: readonly Token[]; readonly isWhole: boolean }

/** The stretches of one level of brackets between boundaries. */
const conditionsOf = (level: readonly Token[]): readonly Condition[] => {
  const found: Condition[] = []
  let pieces: Token[] = []
  let isWhole = true
  for (const token of level) {
    if (!BOUNDARIES.has(token.word) || (token.word === 'all' && pieces.length > 0)) {
      pieces.push(token)
      continue
    }
    found.push({ pieces, isWhole })
    pieces = []
    isWhole = CONDITIONAL.has(token.word)
  }
  found.push({ pieces, isWhole: isWhole && found.length > 0 })
  return found.filter((one) => one.pieces.length > 0)
}

/** Splits at a connecting word; the "and" of a "between" connects nothing. */
const splitAt = (pieces: readonly Token[], word: 'and' | 'or'): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]]
  let isBetween = false
  for (const piece of pieces) {
    if (piece.word === 'between') isBetween = true
    if (piece.word === word && !isBetween) parts.push([])
    else parts.at(-1)?.push(piece)
    if (piece.word === 'and') isBetween = false
  }
  return parts.filter((part) => part.length > 0)
}

const replaced = (part: readonly Token[], text: string, what: string): Edit => ({ start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0, text, what })

/** Each conjunct dropped, each route dropped, each lone condition made always and never true. */
const dropped = (condition: Condition): readonly Edit[] => {
  const routes = splitAt(condition.pieces, 'or')
  const edits = routes.length > 1 ? routes.map((route) => replaced(route, 'false', 'route dropped')) : []
  for (const route of routes) {
    const conjuncts = splitAt(route, 'and')
    if (conjuncts.length > 1) edits.push(...conjuncts.map((part) => replaced(part, 'true', 'conjunct dropped')))
    else if (routes.length === 1 && condition.isWhole) edits.push(replaced(route, 'true', 'always'), replaced(route, 'false', 'never'))
  }
  return edits
}

/** The contents of every pair of brackets, brackets within them folded away, and the text outside of all. */
const levelsOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const levels: Token[][] = []
  const open: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === '(') open.push([token])
    else if (token.text === ')' && open.length > 1) {
      const level = open.pop() ?? []
      levels.push(level.slice(1))
      open.at(-1)?.push({ text: '(…)', word: '(…)', start: level[0]?.start ?? 0, end: token.end })
    } else open.at(-1)?.push(token)
  }
  levels.push(open[0] ?? [])
  return levels.filter((level) => level.length > 0)
}

const FLIPPED: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>'], '<=': ['<', '>='], '>': ['>=', '<'], '>=': ['>', '<='], '<>': ['='], '=': ['<>'],
}
const ROLES = ['counsellor', 'supervisor', 'coordinator', 'clerk', 'volunteer', 'auditor', 'administrator', 'system']

const ofToken = (tokens: readonly Token[], at: number): readonly Edit[] => {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return []
  const edit = (text: string, what: string, end = token.end): Edit => ({ start: token.start, end, text, what })
  const flips = FLIPPED[token.text]
  if (flips !== undefined) return flips.map((flip) => edit(flip, `${token.text} → ${flip}`))
  if (token.word === 'not' && next?.word !== 'null') return [edit('', 'not dropped')]
  if (token.word === 'is' && next?.word === 'null') return [edit('is not', 'is null → is not null')]
  if (token.word === 'is' && next?.word === 'not' && tokens[at + 2]?.word === 'null') return [edit('is', 'is not null → is null', next.end)]
  const inner = token.text.startsWith("'") ? token.text.slice(1, -1) : ''
  const period = /^(\d+|\d\d:\d\d:\d\d|1 day) ?(minutes?|hours|)$/.exec(inner)
  if (period !== null && /\d/.test(inner) && inner !== '') return [edit(`'${inner}'::interval + interval '1 second'`, 'longer')]
  if (!ROLES.includes(inner)) return []
  const others = ROLES.filter((role) => role !== inner)
  return [edit(`'nobody'`, `without ${inner}`), edit(`'${others.includes('volunteer') ? 'volunteer' : 'auditor'}'`, `${inner} → volunteer`)]
}

/** Every single way to get an SQL text wrong that is worth trying. */
export const editsOf = (sql: string): readonly Edit[] => {
  const tokens = tokensOf(sql)
  const edits = [...levelsOf(tokens).flatMap((level) => conditionsOf(level).flatMap(dropped)), ...tokens.flatMap((_, at) => ofToken(tokens, at))]
  const known = new Set<string>()
  return edits.filter((edit) => {
    const key = `${edit.start} ${edit.end} ${edit.text}`
    return known.has(key) ? false : known.add(key)
  })
}

/** The text with one edit made. */
export const edited = (sql: string, edit: Edit): string => sql.slice(0, edit.start) + edit.text + sql.slice(edit.end)
