import type { Edition } from '@/lib/edition'
import type { Checked } from '@/lib/content/check/checked'
import type { ContentKind } from '@/lib/content/source/contentFiles'
import type { Mention } from '@/lib/content/mention'

/** The finder of a fault: each replaces only what it found itself. */
export type FaultOrigin = 'check' | 'name' | 'reference' | 'address' | 'redirect'

/** The mentions of a file in an edition; the settings of both editions stand in one file. */
export type Named = { edition: Edition; mention: Mention }

/** A file as it was when it was last read. */
export type KnownFile = { file: string; kind: ContentKind; changed: number; bytes: number; hash: string }

export type SoundUrgent = Omit<Extract<Checked, { outcome: 'urgent' }>, 'faults' | 'outcome'>

export type SoundPage = Extract<Checked, { outcome: 'page' }>
