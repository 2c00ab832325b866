import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeArticle } from '../../../../fixtures/makeArticle'
import { makeTestIndex, type TestIndex } from '../../../../fixtures/testIndex'
import { runs } from '../../../../fixtures/runs'

const totalsOf = ({ db, store }: TestIndex) => {
  store.settleWords()
  return db.prepare('SELECT block FROM words_data WHERE id = 1').get()
}

it('what counts in the measure of fit is what is there, however it came about', () => {
  const words = fc.integer({ min: 1, max: 400 }).map((number) => 'سدّ '.repeat(number))
  const step = fc.record({
    slug: fc.constantFrom('a', 'b', 'c'),
    text: fc.option(words),
    isAlone: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const [edited, fresh] = [makeTestIndex(), makeTestIndex()]
      const left = new Map<string, string>()
      for (const { slug, text, isAlone } of steps) {
        const article = makeArticle({ slug })
        if (text === null) edited.store.removeContent(article.file)
        else edited.addArticle(article, { text })
        if (text === null) left.delete(slug)
        else left.set(slug, text)
        if (isAlone) edited.store.settleWords()
      }
      for (const [slug, text] of left) fresh.addArticle(makeArticle({ slug }), { text })
      expect(totalsOf(edited)).toEqual(totalsOf(fresh))
    }),
    runs(60),
  )
})
