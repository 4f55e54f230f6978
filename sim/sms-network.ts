import type { OutgoingSms, SmsGateway } from "../src/kernel/sms-gateway.ts";

/** What an invented gateway signs its calls with. */
export const NETWORK_SECRET = "invented-network-of-phones";

/** A gateway and all phones of the region: it takes every message, once a key. */
export interface SmsNetwork extends SmsGateway {
  /** What has been taken since the last look. */
  newMessages(): OutgoingSms[];
}

export function smsNetwork(): SmsNetwork {
  const known = new Set<string>();
  let fresh: OutgoingSms[] = [];
  return {
    async send(message) {
      if (known.has(message.key)) return { outcome: "taken", status: 409 };
      known.add(message.key);
      fresh.push(message);
      return { outcome: "taken", status: 202, providerId: `N${known.size}` };
    },
    newMessages() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
