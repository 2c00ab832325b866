import { overBudget } from './budgets/budget'
import { serveSite } from './budgets/serveSite'
import { weigh } from './budgets/weigh'
import { readCommandLine } from './commandLine'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run budgets',
    about:
      'Weighs a first visit to an article of the built site, as it travels, and fails where it is over its budget.',
    options: {},
  },
)

/** `npm run budgets`: weighs a first visit to an article of the built site, as it travels. */
const article = '/heritage/marib-dam'

const site = await serveSite()
try {
  const weight = await weigh(site.origin, article)
  for (const [part, bytes] of Object.entries(weight))
    console.log(`${part.padEnd(12)} ${String(bytes).padStart(8)} bytes`)
  const over = overBudget(weight)
  console.log(over.length > 0 ? `Over budget: ${over.join('; ')}` : 'Within budget.')
  if (over.length > 0) process.exitCode = 1
} finally {
  site.stop()
}
