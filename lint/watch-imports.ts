import type { Import } from './judge-import.ts'
import type { Context, File, Visitor } from './rule.ts'

type Source = { readonly value: string }

/** Calls `judge` for every import of the file, whatever its form, and reports the sentence it answers. */
export function watchImports(file: File, context: Context, judge: (entry: Import) => string | undefined): Visitor {
  const look = (node: Parameters<Context['report']>[0]['node'], source: Source | null, typesOnly: boolean): void => {
    if (source === null || node === undefined) return
    const message = judge({ path: file.path, specifier: source.value, typesOnly })
    if (message !== undefined) context.report({ node, message })
  }
  return {
    ImportDeclaration(node) {
      const named =
        node.specifiers.length > 0 && node.specifiers.every((one) => 'importKind' in one && one.importKind === 'type')
      look(node, node.source, node.importKind === 'type' || named)
    },
    ExportNamedDeclaration(node) {
      look(node, node.source, node.exportKind === 'type')
    },
    ExportAllDeclaration(node) {
      look(node, node.source, node.exportKind === 'type')
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') {
        look(node, { value: node.source.value }, false)
      }
    },
    TSImportType(node) {
      look(node, node.source, true)
    },
  }
}
