import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sayBoth } from './say.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** The folder of the built screens, built now when this is the first start. */
export const builtScreens = async (): Promise<string> => {
  const folder = join(ROOT, 'dist', 'web')
  if (existsSync(join(folder, 'index.html'))) return folder
  sayBoth({ ja: '画面を準備しています（初回のみ）', en: 'building the screens (first time only)' })
  const { build } = await import('vite')
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' })
  return folder
}
