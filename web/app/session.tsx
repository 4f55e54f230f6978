import { createContext, type ReactNode, useContext } from "react";
import type { Operation, OutputOf } from "../../src/kernel/contract.ts";
import { day } from "../../src/kernel/day.ts";
import { whoAmI } from "../../src/modules/identity/user.contract.ts";
import { RefusalError } from "./api.ts";
import { useRead } from "./queries.ts";

type Session = OutputOf<typeof whoAmI>;

const SessionContext = createContext<Session | undefined>(undefined);

/** Shows `signedOut` until somebody has signed in. A law page can be read by anybody: it is passed `open`. */
export function SessionGate(props: {
  children: ReactNode;
  signedOut: ReactNode;
  loading: ReactNode;
  failed: (error: Error) => ReactNode;
  open: boolean;
}) {
  const read = useRead(whoAmI, {});
  if (read.isPending) return props.loading;
  const signedOut = read.error instanceof RefusalError && read.error.status === 401;
  if (signedOut && !props.open) return props.signedOut;
  if (read.error !== null && !signedOut) return props.failed(read.error);
  return <SessionContext value={signedOut ? undefined : read.data}>{props.children}</SessionContext>;
}

/** The signed-in user; undefined on pages that anybody may read. */
export function useSession(): Session | undefined {
  return useContext(SessionContext);
}

/** The server's civil day. Screens never ask the browser's clock. */
export function useToday() {
  const session = useSession();
  return session === undefined ? undefined : day(session.today);
}

/** Whether to show an action. The server decides again, whatever is shown here. */
export function useMay(): (contract: Operation) => boolean {
  const role = useSession()?.user.role;
  return ({ may }) => may.roles.length === 0 || (role !== undefined && may.roles.includes(role));
}
