import { beforeEach, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../../../fixtures/contentFolder'
import { updateIndex } from '@/lib/content/sync/indexWriter'

let content: ContentFolder
beforeEach(() => (content = makeContentFolder()))

it('says of a table that nobody can read what `npm run check` says, until it is mended', async () => {
  const faultsOf = async () =>
    (await updateIndex(content)).faults.map(({ file, line, code, values }) => [file, line, code, values.row])
  content.writeArticle('ar/heritage/dams.mdx', 'سدود', '<Table src="سدود.csv" caption="سدود" />')
  content.write('media/سدود.csv', 'سدّ,عام\nمأرب,750,زيادة\n')
  expect(await faultsOf()).toEqual([['ar/heritage/dams.mdx', 6, 'unusableTable', 2]])
  expect(await faultsOf()).toEqual([['ar/heritage/dams.mdx', 6, 'unusableTable', 2]])
  content.write('media/سدود.csv', 'سدّ,عام\nمأرب,750\n')
  expect(await faultsOf()).toEqual([])
  content.write('media/سدود.csv', 'سدّ,عام\n')
  expect(await faultsOf()).toMatchObject([['ar/heritage/dams.mdx', 6, 'unusableTable', 0]])
})
