import type { ThemeConfig } from "antd";

/**
 * The one place for colours. `page.css` repeats them as CSS variables for what antd does not draw; each text colour has
 * at least 4.5:1 on its ground (WCAG 2.2 AA).
 */
export const INK = {
  text: "#1b2733",
  quiet: "#55636f",
  primary: "#1b5a94",
  deep: "#173a5e",
  line: "#d9e0e7",
  ground: "#f3f5f8",
  red: "#a8201a",
  orange: "#9a4a00",
  green: "#1f6f46",
} as const;

const TYPEFACES = [
  "PingFang SC",
  "Microsoft YaHei",
  "HarmonyOS Sans SC",
  "Source Han Sans SC",
  "Noto Sans CJK SC",
  "Noto Sans SC Variable",
  "Microsoft Himalaya",
  "Noto Serif Tibetan",
];

export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: INK.primary,
    colorLink: INK.primary,
    colorText: INK.text,
    colorTextSecondary: INK.quiet,
    colorTextTertiary: INK.quiet,
    colorTextDescription: INK.quiet,
    colorTextPlaceholder: "#6b7783",
    colorError: INK.red,
    colorWarning: INK.orange,
    colorSuccess: INK.green,
    colorErrorBg: "#fceceb",
    colorErrorBorder: "#f0c4c1",
    colorWarningBg: "#fff6ea",
    colorWarningBorder: "#f3d0a9",
    colorSuccessBg: "#e9f5ee",
    colorSuccessBorder: "#b5dcc5",
    colorBorder: "#b9c3cd",
    colorBorderSecondary: INK.line,
    colorBgLayout: INK.ground,
    borderRadius: 4,
    controlHeight: 32,
    fontSize: 14,
    fontFamily: `${TYPEFACES.map((name) => `"${name}"`).join(", ")}, sans-serif`,
    motion: false,
    wireframe: false,
  },
  components: {
    Button: { contentFontSizeSM: 13, primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Drawer: { paddingLG: 20 },
    Form: { itemMarginBottom: 20, verticalLabelPadding: "0 0 4px" },
  },
};
