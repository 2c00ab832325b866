'use client'

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Edition } from '@/lib/edition'
import { writeSlot } from '@/lib/urgent/urgentSlot.mjs'
import type { UrgentStrip as Strip } from '@/lib/urgent/urgentStrip'
import { UrgentStrip } from './UrgentStrip'
import { getUrgent, isFirstPage, subscribeUrgent, watchUrgent } from './urgentWatch.client'

/** One object for good: another would make React put it in place of what the document holds. */
const untouched = { __html: '' }

/** What the document holds is written as it is served (`urgentSlot.mjs`); the browser leaves it as it finds it. */
const heldBy = (edition: Edition) =>
  typeof window === 'undefined' ? { __html: writeSlot(edition) } : untouched

/**
 * Where an urgent notice stands. One that comes while the page is open hangs below the row of sections and moves
 * nothing; one that ends leaves its room behind until the reader goes on.
 */
export function UrgentSlot({ edition, address }: { edition: Edition; address: string }) {
  const [isServed] = useState(isFirstPage)
  const [first] = useState(getUrgent)
  const urgent = useSyncExternalStore(subscribeUrgent, getUrgent, getUrgent)
  const room = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  const isLater = urgent !== first

  useEffect(() => {
    height.current = room.current?.offsetHeight ?? 0
    watchUrgent(address)
  }, [address])
  useLayoutEffect(() => {
    if (isLater && room.current) room.current.style.minBlockSize = `${height.current}px`
  }, [isLater])

  return (
    <>
      <div ref={room} className="print:hidden">
        {isServed && !isLater ? (
          <div suppressHydrationWarning dangerouslySetInnerHTML={heldBy(edition)} />
        ) : null}
        {!isServed && !isLater ? <Drawn urgent={first} /> : null}
      </div>
      <div aria-live="polite" className="urgent-later print:hidden">
        {isLater ? <Drawn urgent={urgent} /> : null}
      </div>
    </>
  )
}

function Drawn({ urgent }: { urgent: string }) {
  return urgent === '' ? null : <UrgentStrip strip={JSON.parse(urgent) as Strip} />
}
