import type { ReactNode } from "react";
import type { Operation } from "../../src/kernel/contract.ts";
import { useMay } from "../app/session.tsx";

/** A link to those who may follow it, and its plain text to everybody else. */
export function IfMay(props: { contract: Operation; plain?: ReactNode; children: ReactNode }) {
  return <>{useMay()(props.contract) ? props.children : props.plain}</>;
}
