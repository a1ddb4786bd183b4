import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clock } from '../format/time.ts';

/** Often enough for times that are written to the minute. */
const tickMs = 30_000;

/** The time now, told anew twice a minute. */
export function useClock(): Clock {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => ({ now }), [now]);
}
