import { parseSync, Visitor } from 'oxc-parser'
import type { Import } from '#lint/judge-import.ts'

/** Every import of a source text, in whatever form it is written. Comments cannot hide one from a parser. */
export function importsOf(path: string, text: string): readonly Import[] {
  const { module, program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = (specifier: string, typesOnly: boolean): void => void found.push({ path, specifier, typesOnly })
  for (const one of module.staticImports) {
    add(one.moduleRequest.value, one.entries.length > 0 && one.entries.every((entry) => entry.isType))
  }
  for (const one of module.staticExports) {
    for (const entry of one.entries) if (entry.moduleRequest !== null) add(entry.moduleRequest.value, entry.isType)
  }
  new Visitor({
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') add(node.source.value, false)
    },
    TSImportType: (node) => add(node.source.value, true),
  }).visit(program)
  return found
}
