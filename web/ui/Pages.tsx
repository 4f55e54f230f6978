import { Pagination } from "antd";

interface PagesProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  /** Inside a panel with more than the list. */
  readonly small?: boolean;
  onChange(page: number): void;
}

/** Turns the pages of a list; nothing where everything stands on one. */
export function Pages({ page, size, total, small = false, onChange }: PagesProps) {
  if (total <= size) return null;
  return (
    <Pagination
      className="pages"
      size={small ? "small" : "middle"}
      current={page}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      onChange={(next) => onChange(next)}
    />
  );
}
