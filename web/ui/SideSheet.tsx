import { Drawer } from "antd";
import { type ReactNode, useEffect, useState } from "react";

/**
 * Opens beside the page for as long as the address says so. When it closes, the focus goes back to the link or cell
 * that it was opened from, so that those without a mouse go on where they were.
 */
export function SideSheet(props: { title: string; width: number; onClose: () => void; children: ReactNode }) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
  return (
    <Drawer
      title={props.title}
      aria-label={props.title}
      open
      onClose={props.onClose}
      size={`min(${props.width}px, 100vw)`}
    >
      {props.children}
    </Drawer>
  );
}
