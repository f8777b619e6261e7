import type { Story } from './story.ts'
import { ando } from './stories/ando.ts'
import { fujii } from './stories/fujii.ts'
import { hara } from './stories/hara.ts'
import { hasegawa } from './stories/hasegawa.ts'
import { mizushima } from './stories/mizushima.ts'
import { morishita } from './stories/morishita.ts'
import { noguchi } from './stories/noguchi.ts'
import { rojas } from './stories/rojas.ts'
import { shibata } from './stories/shibata.ts'
import { sugiyama } from './stories/sugiyama.ts'
import { yoshimura } from './stories/yoshimura.ts'

/** The ten households of みどり野市, and an eleventh whose whereabouts are protected. Nobody in them exists. */
export const STORIES: readonly Story[] = [
  morishita, ando, shibata, hasegawa, rojas, noguchi, yoshimura, fujii, sugiyama, hara, mizushima,
]
