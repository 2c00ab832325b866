import { expect, it } from 'vitest'
import { filePolicy } from '@/lib/http/contentPolicy'
import { refuse } from '@/lib/http/refusal'

it('answers without a body, kept nowhere and with nothing allowed in it', async () => {
  const answer = refuse(404)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('')
  expect(Object.fromEntries(answer.headers)).toEqual({
    'cache-control': 'no-store',
    'content-security-policy': filePolicy,
    'x-content-type-options': 'nosniff',
  })
})

it('says in one line of plain text what is wrong', async () => {
  const answer = refuse(414, { text: 'هذا العنوان أطول مما يلزم.' })
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toBe('هذا العنوان أطول مما يلزم.\n')
})

it('sends what else the status asks for', () => {
  const answer = refuse(405, { text: 'x', headers: { allow: 'GET, HEAD' } })
  expect(answer.headers.get('allow')).toBe('GET, HEAD')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
