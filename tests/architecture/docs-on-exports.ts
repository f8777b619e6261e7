import { parseSync } from 'oxc-parser'

/** Exported names of a source text that no comment of the documentation kind explains. */
export function unexplainedExports(path: string, text: string): readonly string[] {
  const { program, comments } = parseSync(path, text)
  const explainedBefore = (start: number): boolean => {
    const last = comments.findLast((one) => one.end <= start)
    if (last === undefined || last.type !== 'Block' || !last.value.startsWith('*')) return false
    return text.slice(last.end, start).trim() === ''
  }
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return []
    return explainedBefore(statement.start)
      ? []
      : [text.slice(statement.start, statement.start + 60).split('\n')[0] ?? '']
  })
}
