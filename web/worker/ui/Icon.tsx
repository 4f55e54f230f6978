/** Line drawings on a 24 by 24 grid. They repeat what the word beside them says, so readers are not told of them. */
const DRAWINGS = {
  wages: "M3 7h15a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a2 2 0 0 1 2-2h11v3M17 13.5h.01",
  card: "M3 6h18v12H3zM3 10h18M6.5 14.5h4",
  phone: "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z",
  right: "M5 12.5l4.5 4.5L19 7.5",
  wrong: "M6 6l12 12M18 6L6 18",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
  warning: "M12 4l9 16H3zM12 10v4.5M12 17.3v.1",
  unknown: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.3 9.2a2.8 2.8 0 1 1 3.9 2.7c-.9.5-1.2 1-1.2 2M12 17v.1",
  hand: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  returned: "M4 9h11a5 5 0 0 1 0 10h-4M8 5L4 9l4 4",
  sending: "M3 12h14M12 6l6 6-6 6M21 5v14",
  eye: "M3 12s3.5-6.5 9-6.5 9 6.5 9 6.5-3.5 6.5-9 6.5-9-6.5-9-6.5zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  leave: "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
  site: "M4 20V9l8-5 8 5v11M9 20v-6h6v6",
  days: "M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4",
} as const;

export type Drawing = keyof typeof DRAWINGS;

export function Icon({ of, large = false }: { of: Drawing; large?: boolean }) {
  return (
    <svg className={large ? "icon large" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[of]} />
    </svg>
  );
}
