import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import GlobalError from '@/app/global-error'
import { findHtmlFaults } from '../fixtures/findHtmlFaults'

it('is valid HTML', async () => {
  const page = renderToStaticMarkup(<GlobalError retry={() => {}} />)
  expect(await findHtmlFaults(`<!DOCTYPE html>${page}`)).toEqual([])
})
