import { colours, pigmentColours } from './colours'
import { cropPicture } from './cropPicture'
import { fitText } from './fitText'
import { drawNuqta, drawRule, drawWordmark, wordmarkWidth } from './marks'
import { openSheet, type Sheet, sheetSize } from './sheet'
import type { SharePictureFacts } from '@/lib/model/sharePictureFacts'

type NamedFacts = Exclude<SharePictureFacts, { what: 'article' }>

const margin = 72
const portraitSize = 300
const footRule = 508
const siteMarkHeight = 290

/** The mark at the end of the sheet: the section's dot, the author's portrait, the mark of the house. Returns the room that it takes. */
async function drawOrnament(sheet: Sheet, facts: NamedFacts, photo: Buffer | undefined): Promise<number> {
  if (facts.what === 'section') {
    const size = 150
    const width = Math.ceil(size * Math.SQRT2)
    const start = sheetSize.width - margin - width
    drawNuqta(sheet, { start, middle: 270, size, colour: pigmentColours[facts.pigment] })
    return width + 56
  }
  if (facts.what === 'site') {
    const width = wordmarkWidth(siteMarkHeight)
    drawWordmark(sheet, { start: sheetSize.width - margin - width, top: 170, height: siteMarkHeight })
    return width + 56
  }
  if (facts.what !== 'author' || !facts.picture || !photo) return 0
  const box = { width: portraitSize, height: portraitSize, round: true }
  const portrait = await cropPicture(photo, facts.picture.focus, box).catch(() => undefined)
  if (!portrait) return 0
  sheet.put(portrait, { start: sheetSize.width - margin - portraitSize, top: 120 })
  return portraitSize + 56
}

/** A section, an author or the newspaper itself: the name large, a line of what it is below. */
export async function drawName(facts: NamedFacts, photo: Buffer | undefined): Promise<Sheet> {
  const sheet = openSheet(facts.edition)
  const { edition, title, line } = facts
  const taken = await drawOrnament(sheet, facts, photo)
  const width = sheetSize.width - 2 * margin
  const common = { edition, leading: edition === 'ar' ? 1.15 : 1 }
  const name = await fitText(
    title,
    { ...common, font: 'Markazi Text Bold', colour: colours.ink, sizes: [190, 160, 136, 116, 98, 82, 68] },
    { width: width - taken, height: 240 },
  )
  const about = line
    ? await fitText(
        line,
        {
          ...common,
          leading: 1.55,
          font: 'Vazirmatn Semi-Bold',
          colour: colours.ink2,
          sizes: [36, 33, 30, 27],
        },
        { width: Math.min(width - taken, 820), height: 190 },
      )
    : undefined
  // Arabic letters bring their own room below; a Latin word ends on its base line.
  const below = edition === 'ar' ? 40 : 56
  const gap = about ? below : 0
  const height = name.height + gap + (about?.height ?? 0)
  const foot = facts.what === 'site' ? sheetSize.height : footRule
  const top = Math.max(40, (foot - height) / 2)
  sheet.put(name, { start: margin, top })
  if (about) sheet.put(about, { start: margin, top: top + name.height + gap })
  if (facts.what === 'site') return sheet
  drawRule(sheet, { start: margin, top: footRule, width, height: 4, colour: colours.ink })
  drawWordmark(sheet, { start: margin, top: footRule + 24, height: 72 })
  return sheet
}
