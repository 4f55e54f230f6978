/** What serials that nobody registered may do. Registered devices are not limited. */
export interface StrangerLimits {
  readonly requestsPerMinute: number;
  readonly bytesPerMinute: number;
  /** New serials an hour from one address: a serial costs a row, and scanners invent them. */
  readonly serialsPerHour: number;
}

export const STRANGER_LIMITS: StrangerLimits = {
  requestsPerMinute: 240,
  bytesPerMinute: 32 * 1024 * 1024,
  serialsPerHour: 60,
};

export type Gate = (stranger: { serial: string; address: string; bytes: number }, nowMs: number) => boolean;

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

/** Lets strangers through as long as they keep to the limits. Counts by serial and by address, in bounded memory. */
export function strangerGate(limits: StrangerLimits): Gate {
  const requests = windowCounter(MINUTE_MS);
  const bytes = windowCounter(MINUTE_MS);
  const serials = windowCounter(HOUR_MS);
  const seen = windowCounter(HOUR_MS);
  return ({ serial, address, bytes: size }, nowMs) => {
    if (seen(`${address} ${serial}`, 1, nowMs) === 1 && serials(address, 1, nowMs) > limits.serialsPerHour)
      return false;
    const perSerial = requests(`serial ${serial}`, 1, nowMs);
    const perAddress = requests(`address ${address}`, 1, nowMs);
    if (Math.max(perSerial, perAddress / 4) > limits.requestsPerMinute) return false;
    return bytes(address, size, nowMs) <= limits.bytesPerMinute;
  };
}

const KEYS_MAX = 20_000;

/** Sums by key within fixed windows; the keys of the window are forgotten together, also when there are too many. */
function windowCounter(lengthMs: number): (key: string, amount: number, nowMs: number) => number {
  let current = -1;
  const sums = new Map<string, number>();
  return (key, amount, nowMs) => {
    const window = Math.floor(nowMs / lengthMs);
    if (window !== current || (sums.size >= KEYS_MAX && !sums.has(key))) {
      current = window;
      sums.clear();
    }
    const sum = (sums.get(key) ?? 0) + amount;
    sums.set(key, sum);
    return sum;
  };
}
