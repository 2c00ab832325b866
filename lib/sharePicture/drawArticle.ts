import { colours, pigmentColours } from './colours'
import { cropPicture } from './cropPicture'
import { fitText } from './fitText'
import { drawNuqta, drawRule, drawWordmark } from './marks'
import { openSheet, type Sheet, sheetSize } from './sheet'
import type { SharePictureFacts } from '@/lib/model/sharePictureFacts'

type ArticleFacts = Extract<SharePictureFacts, { what: 'article' }>

const margin = 56
const photoWidth = 480
/** Where the label's line has its middle, and the rule that closes the headline's box. */
const labelMiddle = 76
const footRule = 508
const titleTop = 124

const sizes = {
  beside: [150, 132, 116, 104, 96, 88, 80, 74, 68, 62, 56, 50, 45],
  alone: [200, 176, 154, 136, 124, 112, 102, 94, 86, 78, 70, 62, 54],
} as const

async function drawLabel(sheet: Sheet, { section, kicker, edition }: ArticleFacts, width: number) {
  const colour = pigmentColours[section.pigment]
  const nuqta = drawNuqta(sheet, { start: margin, middle: labelMiddle, size: 17, colour })
  const start = margin + nuqta + 16
  const style = { font: 'Vazirmatn Semi-Bold', sizes: [31, 27], leading: 1.5, edition } as const
  const box = { width: width - nuqta - 16, height: 46 }
  const name = await fitText(section.name, { ...style, colour }, box)
  sheet.put(name, { start, top: labelMiddle - name.height / 2 })
  if (!kicker) return
  const after = start + name.width + 28
  const room = { width: margin + width - after, height: 46 }
  if (room.width < 120) return
  const beside = await fitText(kicker, { ...style, colour: colours.ink2 }, room)
  sheet.put(beside, { start: after, top: labelMiddle - beside.height / 2 })
}

/** The wordmark, and at the row's other end the year of an article that is no news any more. */
async function drawFoot(sheet: Sheet, { age, byline, edition }: ArticleFacts, width: number) {
  drawRule(sheet, { start: margin, top: footRule, width, height: 4, colour: colours.ink })
  const mark = drawWordmark(sheet, { start: margin, top: footRule + 24, height: 72 })
  const said = age ?? byline
  if (!said) return
  const room = { width: width - mark - 60, height: 46 }
  const style = { font: 'Vazirmatn Semi-Bold', colour: colours.ink, edition, leading: 1.5 } as const
  const text = await fitText(said, { ...style, sizes: [31, 27, 23] }, room)
  const middle = footRule + 62
  const start = margin + width - text.width - (age ? 16 : 0)
  if (age)
    drawRule(sheet, {
      start: start - 16,
      top: middle - 29,
      width: text.width + 32,
      height: 58,
      colour: colours.mark,
    })
  sheet.put(text, { start, top: middle - text.height / 2 })
}

/** An article: its section, its headline as large as it fits, its picture beside that and never under it. */
export async function drawArticle(facts: ArticleFacts, photo: Buffer | undefined): Promise<Sheet> {
  const sheet = openSheet(facts.edition)
  const { edition, title, picture } = facts
  const cropped =
    photo && picture
      ? await cropPicture(photo, picture.focus, {
          width: photoWidth,
          height: sheetSize.height,
          round: false,
        }).catch(() => undefined)
      : undefined
  if (cropped) sheet.put(cropped, { start: sheetSize.width - photoWidth, top: 0 })
  const width = sheetSize.width - 2 * margin - (cropped ? photoWidth - 8 : 0)
  await drawLabel(sheet, facts, width)
  const headline = await fitText(
    title,
    {
      font: 'Markazi Text Bold',
      colour: colours.ink,
      edition,
      sizes: cropped ? sizes.beside : sizes.alone,
      leading: leadingOf(title, edition),
    },
    { width, height: footRule - titleTop - 48 },
  )
  const space = footRule - titleTop - headline.height
  sheet.put(headline, { start: margin, top: titleTop + Math.min(space / 2, 90) })
  await drawFoot(sheet, facts, width)
  return sheet
}

/** Vowel marks need room between the lines; Latin needs less than Arabic. */
function leadingOf(title: string, edition: ArticleFacts['edition']): number {
  if (/[\u064b-\u0650\u0652]/.test(title)) return 1.3
  return edition === 'ar' ? 1.12 : 0.98
}
