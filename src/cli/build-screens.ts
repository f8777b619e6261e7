import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sayBoth } from './say.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** What the screens are made of. */
const SOURCES = ['src/web', 'src/ui', 'src/i18n', 'src/contract', 'src/domain', 'glossary', 'package-lock.json', 'vite.config.ts']

const filesOf = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

/** Whether screens built into this folder show what the sources say: after an update (更新) they no longer do. */
export const isUpToDate = (folder: string, root: string): boolean => {
  const page = join(folder, 'index.html')
  if (!existsSync(page)) return false
  const built = statSync(page).mtimeMs
  return SOURCES.map((source) => join(root, source)).filter((path) => existsSync(path))
    .every((path) => filesOf(path).every((file) => statSync(file).mtimeMs <= built))
}

/** The folder of the built screens, built now at the first start and at the first start after an update. */
export const builtScreens = async (): Promise<string> => {
  const folder = join(ROOT, 'dist', 'web')
  if (isUpToDate(folder, ROOT)) return folder
  sayBoth({ ja: '画面を準備しています（初回と更新後のみ）', en: 'building the screens (first time and after an update)' })
  const { build } = await import('vite')
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' })
  return folder
}
