import dayjs from 'dayjs';
import { useEffect, useState } from 'react';

const TICK_MS = 10_000;

/** Now as ISO 8601, new every ten seconds: clocks of promises go on without a new answer of the server. */
export function useNow(): string {
  const [now, setNow] = useState(() => dayjs().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(dayjs().toISOString()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
