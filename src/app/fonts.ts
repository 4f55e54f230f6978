import { fileURLToPath } from "node:url";

/** Fonts of the papers, from packages: the machine's own are never looked at, so every machine prints the same. */
export const PAPER_FONTS: readonly string[] = [
  import.meta.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
  import.meta.resolve("@expo-google-fonts/noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf"),
].map((url) => fileURLToPath(url));
