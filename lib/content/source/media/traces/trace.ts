import type { Trace } from '@/lib/model/trace'

const lengthOf = (trace: Trace) => ('hex' in trace ? trace.hex.length / 2 : trace.length)
